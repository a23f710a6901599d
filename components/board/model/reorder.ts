import { NO_GROUP } from './board-filter';
import { type BoardOrder, type OrderInput, placesOf } from './board-order';

/** Whether `reorder` serves: groups change places as a whole, and the age of the oldest check moves every row. */
export function canReorder({ grouping, sort }: OrderInput): boolean {
  return grouping === 'none' && sort !== 'checked';
}

/**
 * The order after some rows changed, out of the order before them: what `orderOf` gives, without sorting what did
 * not change. The rows must be the same ones, in the same places of the store.
 */
export function reorder(
  before: BoardOrder,
  dirty: ReadonlySet<number>,
  input: OrderInput,
): BoardOrder {
  const compare = placesOf(input);
  const kept = before.indices.filter((index) => !dirty.has(index));
  const moved = [...dirty].filter((index) => isShown(input, index)).sort(compare);
  const indices: number[] = [];
  let from = 0;
  for (const index of moved) {
    const to = firstAfter(kept, from, (other) => compare(other, index) > 0);
    for (; from < to; from += 1) indices.push(kept[from] ?? 0);
    indices.push(index);
  }
  for (; from < kept.length; from += 1) indices.push(kept[from] ?? 0);
  return { indices, groups: [{ key: NO_GROUP, count: indices.length }] };
}

function isShown({ rows, test }: OrderInput, index: number): boolean {
  const row = rows[index];
  return row !== undefined && test(row);
}

/** The first position from `from` on whose index comes after; found by halves. */
function firstAfter(
  indices: readonly number[],
  from: number,
  isAfter: (index: number) => boolean,
): number {
  let low = from;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(indices[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
