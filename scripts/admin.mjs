import { main } from './bootstrap/main.mjs';
import { runTypeScript } from './bootstrap/run-typescript.mjs';
import { prepare } from './bootstrap/steps.mjs';

await main(async () => {
  await prepare(['install', 'generate']);
  runTypeScript('scripts/admin/main.ts', process.argv.slice(2));
});
