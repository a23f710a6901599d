import 'server-only';

/** Time as the engine sees it. All that waits or compares times takes one of these. */
export interface Clock {
  /** Epoch milliseconds that never go back. */
  now(): number;
  /** Milliseconds from an arbitrary start. */
  monotonic(): number;
  /** Runs `fn` once after `ms`; the result cancels it. */
  setTimer(fn: () => void, ms: number): () => void;
}

/**
 * The machine's clock. A wall clock that is set back must not make evidence young again, so `now` then
 * goes on from where it was; one that jumps ahead (also a machine that slept) is followed.
 */
export function createSystemClock(
  wall: () => number = Date.now,
  monotonic: () => number = () => performance.now(),
): Clock {
  let aheadMs = Number.NEGATIVE_INFINITY;
  return {
    now() {
      const elapsedMs = monotonic();
      aheadMs = Math.max(aheadMs, wall() - elapsedMs);
      return Math.round(elapsedMs + aheadMs);
    },
    monotonic,
    setTimer(fn, ms) {
      const timer = setTimeout(fn, Math.max(0, ms));
      return () => clearTimeout(timer);
    },
  };
}
