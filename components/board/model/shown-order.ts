import { type BoardOrder, isSameOrder, keepInPlace } from './board-order';

/** An order on screen, and whether it is what the rows ask for by now. */
export interface ShownOrder {
  order: BoardOrder;
  isTidy: boolean;
}

/** What is on screen once rows or entries have changed; unless it may move, what is there stays where it is. */
export function settled<Shown extends ShownOrder>(
  shown: Shown,
  wanted: BoardOrder,
  mayMove: boolean,
): Shown {
  const hasArrivals = shown.order.countBefore !== undefined;
  if (isSameOrder(shown.order, wanted) && !(mayMove && hasArrivals))
    return shown.isTidy ? shown : { ...shown, isTidy: true };
  if (mayMove) return { ...shown, order: wanted, isTidy: true };
  const kept = keepInPlace(shown.order, wanted);
  if (isSameOrder(kept, shown.order)) return { ...shown, isTidy: false };
  const order = { ...kept, countBefore: tidyCount(shown.order) };
  return { ...shown, order, isTidy: isSameOrder(kept, wanted) };
}

/** How many cells there are without what arrived since the board was tidy. */
export function tidyCount({ indices, countBefore }: BoardOrder): number {
  return countBefore ?? indices.length;
}
