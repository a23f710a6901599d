import { z } from 'zod';
import type { Simulator } from '@/lib/simulator/simulator';
import { runTask } from './run-task';

export const loopTaskSchema = z.object({
  url: z.string(),
  accessKeyId: z.string(),
  accessKeySecret: z.string(),
  instanceId: z.string(),
  clientIds: z.array(z.string()),
  forMs: z.number(),
});
const loopResultSchema = z.object({ ids: z.number(), elapsedMs: z.number() });
export type LoopResult = z.infer<typeof loopResultSchema>;

/** Batches of ten, one call after the other, in a process of its own as the engine is. */
export function loopOfficially(
  simulator: Simulator,
  clientIds: readonly string[],
  forMs: number,
): Promise<LoopResult> {
  const { url, accessKeyId, accessKeySecret, instanceId } = simulator;
  const task = { url, accessKeyId, accessKeySecret, instanceId, clientIds, forMs };
  return runTask(new URL('./official-loop.ts', import.meta.url), task, loopResultSchema);
}
