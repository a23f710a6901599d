import { z } from 'zod';
import { runTask } from './run-task';

export const loadTaskSchema = z.object({
  origin: z.string(),
  token: z.string(),
  watchlistId: z.string(),
  viewers: z.number(),
  /** 0: each viewer polls again at once. */
  everyMs: z.number(),
  forMs: z.number(),
});
export type LoadTask = z.infer<typeof loadTaskSchema>;

const loadResultSchema = z.object({
  polls: z.number(),
  errors: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  maxMs: z.number(),
  /** Of the polls after the first, which bring everything. */
  firstMaxMs: z.number(),
  bodyBytes: z.number(),
});

/** Viewers that poll over HTTP from a process of their own, each on its own connection. */
export function loadServer(task: LoadTask): Promise<z.infer<typeof loadResultSchema>> {
  return runTask(new URL('./http-load-entry.ts', import.meta.url), task, loadResultSchema);
}
