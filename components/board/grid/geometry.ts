import {
  blockAt,
  cellOrigin,
  type GridHit,
  type GridLayout,
  hitTest,
  positionsWithin,
} from './layout';

/** What is under a point of the page. */
export function hitAt(
  layout: GridLayout,
  scroller: HTMLElement,
  point: { clientX: number; clientY: number },
): GridHit {
  const box = scroller.getBoundingClientRect();
  return hitTest(layout, point.clientX - box.left, point.clientY - box.top + scroller.scrollTop);
}

/** A cell's box as it is on screen, from the scroller's upper left corner; null out of sight. */
export function cellBox(layout: GridLayout, scroller: HTMLElement, position: number) {
  const origin = cellOrigin(layout, position);
  if (!origin) return null;
  const y = origin.y - scroller.scrollTop;
  const { height } = layout.metrics;
  if (y + height < 0 || y > scroller.clientHeight) return null;
  return { x: origin.x, y, width: layout.cellWidth, height };
}

/** Scrolls as little as needed to bring a cell into sight. */
export function revealCell(layout: GridLayout, scroller: HTMLElement, position: number): void {
  const origin = cellOrigin(layout, position);
  if (!origin) return;
  if (origin.y < scroller.scrollTop) scroller.scrollTop = origin.y - layout.headerHeight - 4;
  const bottom = origin.y + layout.metrics.height + 4;
  if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight;
  }
}

/** The position at the upper edge of what is in sight. */
export function firstInSight(layout: GridLayout, { scrollTop }: HTMLElement): number {
  const block = layout.blocks[blockAt(layout, scrollTop)];
  return block ? positionsWithin(layout, block, { top: scrollTop, bottom: scrollTop }).from : 0;
}

/** Scrolls so that a position is at the upper edge; the first one shows all that is above it as well. */
export function showFirst(layout: GridLayout, scroller: HTMLElement, position: number): void {
  const origin = position === 0 ? null : cellOrigin(layout, position);
  if (origin) scroller.scrollTop = origin.y;
}

export function rowsPerPage(layout: GridLayout, scroller: HTMLElement): number {
  const pitch = layout.metrics.height + layout.metrics.gap;
  return Math.max(1, Math.floor(scroller.clientHeight / pitch) - 1);
}
