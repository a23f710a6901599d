import { importTypeScript, main } from './bootstrap/main.mjs';
import { prepare } from './bootstrap/steps.mjs';

await main(async () => {
  await prepare(['install', 'generate', 'build']);
  const { runServer } = await importTypeScript('../server/run-server.ts');
  await runServer({ isDev: false, defaultDataDir: 'data' });
});
