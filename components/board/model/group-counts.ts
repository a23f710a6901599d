import type { ClientRow } from '@/lib/contracts/client-status';
import type { Entries } from './board-filter';
import { type Grouping, groupKeyOf } from './board-order';

export interface GroupCount {
  online: number;
  total: number;
}

/** How many of each group are online. */
export function groupCounts(
  rows: readonly ClientRow[],
  entries: Entries,
  grouping: Grouping,
): ReadonlyMap<string, GroupCount> {
  const counts = new Map<string, GroupCount>();
  for (const row of rows) {
    const key = groupKeyOf(row, entries, grouping);
    const count = counts.get(key) ?? { online: 0, total: 0 };
    count.total += 1;
    if (row.status === 'online') count.online += 1;
    counts.set(key, count);
  }
  return counts;
}
