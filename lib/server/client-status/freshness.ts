import 'server-only';

const MIN_TTL_MS = 30_000;
const MIN_GRACE_MS = 2_000;
const MAX_GRACE_MS = 30_000;

/**
 * Age at which evidence is called stale: one interval plus grace (product.md, "Client status"). An interval
 * takes `pace` times as long as asked (1 or more) when the server cannot keep up.
 */
export function staleAfterMs(intervalMs: number, pace: number): number {
  const reachedMs = intervalMs * pace;
  return reachedMs + Math.min(Math.max(reachedMs / 5, MIN_GRACE_MS), MAX_GRACE_MS);
}

/** Age at which evidence says nothing any more: three intervals, 30 s at least. */
export function ttlMs(intervalMs: number): number {
  return Math.max(3 * intervalMs, MIN_TTL_MS);
}
