import { blockOf, type GridBlock, type GridLayout } from './layout';

export type CursorKey =
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown';

const CURSOR_KEYS: readonly string[] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] satisfies readonly CursorKey[];

export function isCursorKey(key: string): key is CursorKey {
  return CURSOR_KEYS.includes(key);
}

/** Where a key takes the cursor: over shown cells only, folded groups are stepped over. */
export function moveCursor(
  layout: GridLayout,
  position: number | null,
  move: { key: CursorKey; pageRows: number },
): number | null {
  const open = layout.blocks.filter((block) => !block.folded && block.count > 0);
  const first = open[0];
  const last = open.at(-1);
  if (!first || !last) return null;
  const current = position === null ? undefined : blockOf(layout, position);
  if (position === null || !current || current.folded || move.key === 'Home') return first.first;
  if (move.key === 'End') return last.first + last.count - 1;
  if (move.key === 'ArrowLeft') return neighbour(open, position, -1);
  if (move.key === 'ArrowRight') return neighbour(open, position, 1);
  const down = move.key === 'ArrowDown' || move.key === 'PageDown';
  const rows = move.key.startsWith('Page') ? Math.max(1, move.pageRows) : 1;
  let at = position;
  for (let step = 0; step < rows; step += 1) at = rowStep(layout, open, at, down);
  return at;
}

function neighbour(open: readonly GridBlock[], position: number, by: 1 | -1): number {
  const index = open.findIndex(
    (block) => position >= block.first && position < block.first + block.count,
  );
  const block = open[index];
  if (!block) return position;
  const next = position + by;
  if (next >= block.first && next < block.first + block.count) return next;
  const beside = open[index + by];
  if (!beside) return position;
  return by === 1 ? beside.first : beside.first + beside.count - 1;
}

function rowStep(
  layout: GridLayout,
  open: readonly GridBlock[],
  position: number,
  down: boolean,
): number {
  const index = open.findIndex(
    (block) => position >= block.first && position < block.first + block.count,
  );
  const block = open[index];
  if (!block) return position;
  const nth = position - block.first;
  const column = nth % layout.columns;
  const row = Math.floor(nth / layout.columns);
  const lastRow = Math.floor((block.count - 1) / layout.columns);
  if (down ? row < lastRow : row > 0) {
    const target = nth + (down ? layout.columns : -layout.columns);
    return block.first + Math.min(target, block.count - 1);
  }
  const beside = open[index + (down ? 1 : -1)];
  if (!beside) return position;
  const besideRow = down ? 0 : Math.floor((beside.count - 1) / layout.columns);
  return beside.first + Math.min(besideRow * layout.columns + column, beside.count - 1);
}
