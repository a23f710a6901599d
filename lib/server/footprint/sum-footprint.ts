import 'server-only';
import type { Footprint } from '@/lib/contracts/footprint';

/** Calls of one hour, operation, purpose, list and person; `hour` is epoch ms. */
export interface MeteredCalls {
  hour: number;
  operation: string;
  purpose: string;
  watchlistId: string;
  userId: string;
  calls: number;
  succeeded: number;
  throttled: number;
  failed: number;
  peakQps: number;
}

type Totals = Pick<Footprint, 'calls' | 'succeeded' | 'throttled' | 'failed' | 'peakQps'>;

export function sumCalls(rows: readonly MeteredCalls[]): Totals {
  const totals: Totals = {
    calls: { cached: 0, realtime: 0 },
    succeeded: 0,
    throttled: 0,
    failed: 0,
    peakQps: 0,
  };
  for (const row of rows) {
    totals.calls[row.operation === 'cached' ? 'cached' : 'realtime'] += row.calls;
    totals.succeeded += row.succeeded;
    totals.throttled += row.throttled;
    totals.failed += row.failed;
    totals.peakQps = Math.max(totals.peakQps, row.peakQps);
  }
  return totals;
}

export function sumBy(
  rows: readonly MeteredCalls[],
  keyOf: (row: MeteredCalls) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.calls);
  return sums;
}

/** One entry for each hour in which calls were made, oldest first. */
export function hourlyCalls(rows: readonly MeteredCalls[]): Footprint['hours'] {
  const byHour = new Map<number, MeteredCalls[]>();
  for (const row of rows) byHour.set(row.hour, [...(byHour.get(row.hour) ?? []), row]);
  return [...byHour]
    .sort((one, other) => one[0] - other[0])
    .map(([hour, inHour]) => {
      const { calls, throttled, failed } = sumCalls(inHour);
      return { hour: new Date(hour).toISOString(), calls, throttled, failed };
    });
}
