import { spawn } from 'node:child_process';

/** Runs a command to its end. Its output is shown only when it fails, unless `isLoud`. */
export function runCommand(command, args, { cwd, env = {}, isLoud = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: isLoud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const output = Buffer.concat(chunks).toString();
      return reject(new Error(`${args[0] ?? command} ended with ${signal ?? code}\n${output}`));
    });
  });
}

/** The npm that runs us, or the one on the path. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runCommand(process.execPath, [npm, ...args], options);
  return runCommand('npm', args, options);
}
