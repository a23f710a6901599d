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

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * MINUTE_SECONDS;
const DAY_SECONDS = 24 * HOUR_SECONDS;
const LONG_SECONDS = 3 * DAY_SECONDS;
const SHORT_STEPS = [
  ...[1, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_SECONDS),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR_SECONDS),
  ...[1, 2, 3].map((days) => days * DAY_SECONDS),
];
const LONG_STEPS = [1, 2, 3, 4, 5, 6, 7, 10, 15, 30].map((days) => days * DAY_SECONDS);

/** Whether an axis over this time names days and no hours. */
export function isLong(spanSeconds: number): boolean {
  return spanSeconds > LONG_SECONDS;
}

/** How far apart ticks may be, ascending: never two on a day where only the day is named. */
export function tickStepsOf(spanSeconds: number): number[] {
  return isLong(spanSeconds) ? LONG_STEPS : SHORT_STEPS;
}

export interface HistoryFacts {
  least: number;
  most: number;
  changes: number;
  /** Whether anything was ever known in this time. */
  isKnown: boolean;
}

/** With fewer clients known than this share of the best-known time, few online may mean that few were asked. */
const NEARLY_ALL = 0.95;

const knownIn = ({ online, offline }: HistoryBucket): number => online + offline;

/** The range of what was online, over the times in which nearly as many clients were known as ever. */
export function factsOf({ buckets }: Pick<History, 'buckets'>): HistoryFacts {
  const bestKnown = buckets.reduce((best, bucket) => Math.max(best, knownIn(bucket)), 0);
  const counts = buckets
    .filter((bucket) => knownIn(bucket) >= bestKnown * NEARLY_ALL)
    .map((bucket) => bucket.online);
  return {
    least: counts.reduce((least, count) => Math.min(least, count), counts[0] ?? 0),
    most: counts.reduce((most, count) => Math.max(most, count), 0),
    changes: buckets.reduce((sum, bucket) => sum + bucket.changes, 0),
    isKnown: bestKnown > 0,
  };
}
