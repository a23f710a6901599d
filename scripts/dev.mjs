import { importTypeScript, main } from './bootstrap/main.mjs';
import { prepare } from './bootstrap/steps.mjs';

await main(async () => {
  await prepare(['install', 'generate']);
  const { runServer } = await importTypeScript('../server/run-server.ts');
  await runServer({ isDev: true, defaultDataDir: 'data/dev' });
});
