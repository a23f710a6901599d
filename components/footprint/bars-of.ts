import type { Footprint } from '@/lib/contracts/footprint';

export interface CallBar {
  atMs: number;
  cached: number;
  realtime: number;
}

const HOUR_MS = 3_600_000;

/** One bar an hour, or a day of the reader's, without holes: an hour without calls is a bar of nothing. */
export function barsOf(
  footprint: Pick<Footprint, 'from' | 'to' | 'hours'>,
  isByDay: boolean,
): CallBar[] {
  const bars = new Map<number, CallBar>();
  const startOf = isByDay ? startOfDay : (atMs: number) => atMs - (atMs % HOUR_MS);
  for (let atMs = Date.parse(footprint.from); atMs < Date.parse(footprint.to); atMs += HOUR_MS) {
    const start = startOf(atMs);
    if (!bars.has(start)) bars.set(start, { atMs: start, cached: 0, realtime: 0 });
  }
  for (const { hour, calls } of footprint.hours) {
    const bar = bars.get(startOf(Date.parse(hour)));
    if (bar === undefined) continue;
    bar.cached += calls.cached;
    bar.realtime += calls.realtime;
  }
  return [...bars.values()].sort((a, b) => a.atMs - b.atMs);
}

function startOfDay(atMs: number): number {
  return new Date(atMs).setHours(0, 0, 0, 0);
}
