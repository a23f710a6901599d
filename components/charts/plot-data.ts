import type { History, HistoryBucket } from '@/lib/contracts/history';

/** Seconds, then the top edges of a stack from the ground up: online, offline on it, unknown on both. */
export function stackOf(
  buckets: readonly HistoryBucket[],
): [number[], number[], number[], number[]] {
  const seconds: number[] = [];
  const online: number[] = [];
  const offline: number[] = [];
  const unknown: number[] = [];
  for (const bucket of buckets) {
    seconds.push(Date.parse(bucket.at) / 1000);
    online.push(bucket.online);
    offline.push(bucket.online + bucket.offline);
    unknown.push(bucket.online + bucket.offline + bucket.unknown);
  }
  return [seconds, online, offline, unknown];
}

/** Seconds, and how many changes each bucket holds. */
export function rateOf(buckets: readonly HistoryBucket[]): [number[], number[]] {
  return [
    buckets.map((bucket) => Date.parse(bucket.at) / 1000),
    buckets.map((bucket) => bucket.changes),
  ];
}

export interface HistoryFacts {
  least: number;
  most: number;
  changes: number;
  /** Whether anything was ever known in this time. */
  isKnown: boolean;
}

/** The range of what was online, over the times in which something was known. */
export function factsOf({ buckets }: Pick<History, 'buckets'>): HistoryFacts {
  const known = buckets.filter((bucket) => bucket.online + bucket.offline > 0);
  const counts = known.map((bucket) => bucket.online);
  return {
    least: counts.reduce((least, count) => Math.min(least, count), counts[0] ?? 0),
    most: counts.reduce((most, count) => Math.max(most, count), 0),
    changes: buckets.reduce((sum, bucket) => sum + bucket.changes, 0),
    isKnown: known.length > 0,
  };
}
