import { main } from './bootstrap/main.mjs';
import { runTypeScript } from './bootstrap/run-typescript.mjs';
import { prepare } from './bootstrap/steps.mjs';

await main(async () => {
  await prepare(['install']);
  runTypeScript('scripts/backup/main.ts', process.argv.slice(2));
});
