import type { ClientRow } from '@/lib/contracts/client-status';
import type { Entries } from './board-filter';
import { FINE_RANK, problemRank } from './board-order';

/** A few pages: more is not read on paper. */
const MAX_PRINTED = 1000;
const ALL_BELOW = 200;

/** Everything of a short list; of a long one what is not online and well, in the order of the screen. */
export function printedIndices(
  indices: readonly number[],
  rows: readonly ClientRow[],
  entries: Entries,
): readonly number[] {
  if (indices.length <= ALL_BELOW) return indices;
  const isNotable = (index: number) => {
    const row = rows[index];
    return row !== undefined && problemRank(row, entries.get(row.clientId)) < FINE_RANK;
  };
  return indices.filter(isNotable).slice(0, MAX_PRINTED);
}
