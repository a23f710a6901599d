import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Simulator } from '@/lib/simulator/simulator';

const ENTRY = fileURLToPath(new URL('./official-loop.ts', import.meta.url));

export const loopTaskSchema = z.object({
  url: z.string(),
  accessKeyId: z.string(),
  accessKeySecret: z.string(),
  instanceId: z.string(),
  clientIds: z.array(z.string()),
  forMs: z.number(),
});
export const loopResultSchema = z.object({ ids: z.number(), elapsedMs: z.number() });
export type LoopResult = z.infer<typeof loopResultSchema>;

/** Batches of ten, one call after the other, in a process of its own as the engine is. */
export async function loopOfficially(
  simulator: Simulator,
  clientIds: readonly string[],
  forMs: number,
): Promise<LoopResult> {
  const { url, accessKeyId, accessKeySecret, instanceId } = simulator;
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const result = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the official loop ended without a result')));
  });
  child.send({ url, accessKeyId, accessKeySecret, instanceId, clientIds, forMs });
  try {
    return loopResultSchema.parse(await result);
  } finally {
    child.kill();
  }
}
