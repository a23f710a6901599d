import { importTypeScript, main } from './bootstrap/main.mjs';
import { prepare } from './bootstrap/steps.mjs';

await main(async () => {
  await prepare(['install', 'generate', 'build']);
  const { runDemo } = await importTypeScript('../demo/run-demo.ts');
  await runDemo();
});
