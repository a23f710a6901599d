import { spawn } from 'node:child_process';
import { ROOT } from './steps.mjs';

/**
 * Runs a TypeScript program as a child that ends with this process, hands signals on, and exits as
 * it does. `react-server` is the condition under which the server's own files may be imported.
 */
export function runTypeScript(program, args) {
  const follow = new URL('../die-with-parent.mjs', import.meta.url).href;
  const flags = ['--conditions=react-server', '--import', 'tsx', '--import', follow];
  const child = spawn(process.execPath, [...flags, program, ...args], {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => process.exit(code ?? 1));
}
