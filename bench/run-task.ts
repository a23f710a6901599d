import { spawn } from 'node:child_process';
import type { z } from 'zod';

/** Runs an entry of its own in a child, sends it the task and parses what it answers. */
export async function runTask<Result extends z.ZodType>(
  entry: URL,
  task: object,
  resultSchema: Result,
): Promise<z.infer<Result>> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry.pathname], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const result = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`${entry.pathname} ended without a result`)));
  });
  child.send(task);
  try {
    return resultSchema.parse(await result);
  } finally {
    child.kill();
  }
}
