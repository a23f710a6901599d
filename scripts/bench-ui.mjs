import { spawn } from 'node:child_process';
import { main } from './bootstrap/main.mjs';
import { prepare, ROOT } from './bootstrap/steps.mjs';

await main(async () => {
  await prepare(['install', 'generate', 'build']);
  const follow = new URL('./die-with-parent.mjs', import.meta.url).href;
  const args = ['--import', 'tsx', '--import', follow];
  const child = spawn(process.execPath, [...args, 'bench/ui.ts', ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => process.exit(code ?? 1));
});
