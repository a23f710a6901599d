/** Pixel sizes of one zoom level. */
export interface CellMetrics {
  width: number;
  height: number;
  gap: number;
}

/** A run of cells under one header; `count` cells of the order belong to it, folded or not. */
export interface GridGroup {
  key: string;
  count: number;
  folded: boolean;
}

export interface GridBlock extends GridGroup {
  /** Position in the order of the group's first cell. */
  first: number;
  top: number;
  cellsTop: number;
  bottom: number;
}

export interface GridLayout {
  columns: number;
  cellWidth: number;
  metrics: CellMetrics;
  headerHeight: number;
  blocks: readonly GridBlock[];
  height: number;
  cells: number;
}

export type GridHit = { kind: 'cell'; position: number } | { kind: 'header'; block: number } | null;

export const HEADER_HEIGHT = 32;
const GROUP_GAP = 8;
const PADDING = 2;

/** Places every cell: columns fill the width, cards stretch to it, groups follow one another. */
export function layoutGrid(
  groups: readonly GridGroup[],
  metrics: CellMetrics,
  options: { width: number; headers: boolean; stretch: boolean },
): GridLayout {
  const { gap } = metrics;
  const inner = Math.max(options.width - 2 * PADDING, metrics.width);
  const columns = Math.max(1, Math.floor((inner + gap) / (metrics.width + gap)));
  const cellWidth = options.stretch ? (inner + gap) / columns - gap : metrics.width;
  const headerHeight = options.headers ? HEADER_HEIGHT : 0;
  const blocks: GridBlock[] = [];
  let top = PADDING;
  let first = 0;
  for (const group of groups) {
    const rows = group.folded ? 0 : Math.ceil(group.count / columns);
    const cellsTop = top + headerHeight;
    const bottom = cellsTop + rows * (metrics.height + gap);
    blocks.push({ ...group, first, top, cellsTop, bottom });
    first += group.count;
    top = bottom + (options.headers ? GROUP_GAP : 0);
  }
  const height = (blocks.at(-1)?.bottom ?? 0) + PADDING;
  return { columns, cellWidth, metrics, headerHeight, blocks, height, cells: first };
}

/** The first block that ends below y: where painting or hit-testing begins. */
export function blockAt(layout: GridLayout, y: number): number {
  let low = 0;
  let high = layout.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layout.blocks[middle]?.bottom ?? 0) <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The block that holds a position of the order. */
export function blockOf(layout: GridLayout, position: number): GridBlock | undefined {
  let low = 0;
  let high = layout.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.blocks[middle]?.first ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const block = layout.blocks[low];
  return block && position >= block.first && position < block.first + block.count
    ? block
    : undefined;
}

/** Upper left corner of a cell, or null when its group is folded or it does not exist. */
export function cellOrigin(layout: GridLayout, position: number): { x: number; y: number } | null {
  const block = blockOf(layout, position);
  if (!block || block.folded) return null;
  const nth = position - block.first;
  return {
    x: PADDING + (nth % layout.columns) * (layout.cellWidth + layout.metrics.gap),
    y:
      block.cellsTop +
      Math.floor(nth / layout.columns) * (layout.metrics.height + layout.metrics.gap),
  };
}

export function hitTest(layout: GridLayout, x: number, y: number): GridHit {
  const index = blockAt(layout, y);
  const block = layout.blocks[index];
  if (!block || y < block.top) return null;
  if (y < block.cellsTop) return { kind: 'header', block: index };
  const column = Math.floor((x - PADDING) / (layout.cellWidth + layout.metrics.gap));
  const row = Math.floor((y - block.cellsTop) / (layout.metrics.height + layout.metrics.gap));
  if (x < PADDING || column >= layout.columns) return null;
  const nth = row * layout.columns + column;
  return nth < block.count && !block.folded ? { kind: 'cell', position: block.first + nth } : null;
}

/** The positions of a block whose rows touch the band from `top` to `bottom`. */
export function positionsWithin(
  layout: GridLayout,
  block: GridBlock,
  band: { top: number; bottom: number },
): { from: number; to: number } {
  if (block.folded) return { from: block.first, to: block.first };
  const pitch = layout.metrics.height + layout.metrics.gap;
  const firstRow = Math.max(0, Math.floor((band.top - block.cellsTop) / pitch));
  const lastRow = Math.max(firstRow, Math.ceil((band.bottom - block.cellsTop) / pitch));
  return {
    from: block.first + Math.min(block.count, firstRow * layout.columns),
    to: block.first + Math.min(block.count, lastRow * layout.columns),
  };
}
