import type { ClientRow } from '@/lib/contracts/client-status';
import { type Entries, NO_GROUP } from './board-filter';
import { type Grouping, groupKeyOf } from './board-order';

export interface GroupCount {
  online: number;
  total: number;
}

/** How many of each group are online; a client counts in each of its tags, though its cell stands under the first. */
export function groupCounts(
  rows: readonly ClientRow[],
  entries: Entries,
  grouping: Grouping,
): ReadonlyMap<string, GroupCount> {
  const counts = new Map<string, GroupCount>();
  for (const row of rows) {
    for (const key of groupKeysOf(row, entries, grouping)) {
      const count = counts.get(key) ?? { online: 0, total: 0 };
      count.total += 1;
      if (row.status === 'online') count.online += 1;
      counts.set(key, count);
    }
  }
  return counts;
}

function groupKeysOf(row: ClientRow, entries: Entries, grouping: Grouping): Iterable<string> {
  if (grouping !== 'tag') return [groupKeyOf(row, entries, grouping)];
  const tags = entries.get(row.clientId)?.tags ?? [];
  return tags.length > 0 ? new Set(tags) : [NO_GROUP];
}
