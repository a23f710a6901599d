import { Pacer } from '../pacer.ts';
import { seededRandom } from './random.ts';

/** Whether the server takes a call that arrives now. */
export type RateLimit = (arrivedAtMs: number) => boolean;

export function fixedWindow(maxQps: number): RateLimit {
  let windowStart = Number.NaN;
  let count = 0;
  return (arrivedAtMs) => {
    const start = Math.floor(arrivedAtMs / 1000);
    count = start === windowStart ? count + 1 : 1;
    windowStart = start;
    return count <= maxQps;
  };
}

export function slidingWindow(maxQps: number): RateLimit {
  const accepted: number[] = [];
  return (arrivedAtMs) => {
    while (accepted[0] !== undefined && accepted[0] <= arrivedAtMs - 1000) accepted.shift();
    if (accepted.length >= maxQps) return false;
    accepted.push(arrivedAtMs);
    return true;
  };
}

export function bucketOfTen(maxQps: number): RateLimit {
  let tokens = 10;
  let filledAtMs = 0;
  return (arrivedAtMs) => {
    tokens = Math.min(10, tokens + ((arrivedAtMs - filledAtMs) * maxQps) / 1000);
    filledAtMs = arrivedAtMs;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

export interface SweepOptions {
  accepts: RateLimit;
  /** Each wake-up is late by a random time up to this. */
  maxLateMs: number;
  seed: number;
}

/** Full demand for 60 simulated seconds through a pacer that believes in 100 calls a second. */
export function sweepForAMinute({ accepts, maxLateMs, seed }: SweepOptions) {
  const random = seededRandom(seed);
  const startMs = random() * 1000;
  let nowMs = startMs;
  const pacer = new Pacer({ maxQps: 100, now: () => nowMs });
  const result = { sent: 0, accepted: 0, rejected: 0 };
  while (nowMs < startMs + 60_000) {
    if (pacer.take()) {
      result.sent += 1;
      if (accepts(nowMs)) result.accepted += 1;
      else {
        result.rejected += 1;
        pacer.throttled();
      }
    } else nowMs += pacer.delayMs() + random() * maxLateMs;
  }
  return result;
}
