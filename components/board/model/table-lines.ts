import type { BoardOrder, OrderGroup } from './board-order';

export type TableLine = { kind: 'group'; group: OrderGroup } | { kind: 'row'; position: number };

/** The lines of a table: its rows, and above each group a line with the group's name when `hasHeaders`. */
export interface TableLines {
  count: number;
  /** null beyond the last line. */
  lineAt(line: number): TableLine | null;
  /** The line on which the row at a position of the order stands. */
  lineOf(position: number): number;
}

export function tableLinesOf({ indices, groups }: BoardOrder, hasHeaders: boolean): TableLines {
  if (!hasHeaders) {
    return {
      count: indices.length,
      lineAt: (line) => (line < indices.length ? { kind: 'row', position: line } : null),
      lineOf: (position) => position,
    };
  }
  let at = 0;
  const heads = groups.map((group, order) => {
    const head = { group, position: at, line: at + order };
    at += group.count;
    return head;
  });
  const headBefore = (isBehind: (head: (typeof heads)[number]) => boolean) => {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const head = heads[middle];
      if (head === undefined || isBehind(head)) high = middle;
      else low = middle + 1;
    }
    return heads[low - 1];
  };
  const count = indices.length + groups.length;
  return {
    count,
    lineAt: (line) => {
      const head = headBefore((each) => each.line > line);
      if (head === undefined || line >= count) return null;
      if (head.line === line) return { kind: 'group', group: head.group };
      return { kind: 'row', position: head.position + line - head.line - 1 };
    },
    lineOf: (position) => {
      const head = headBefore((each) => each.position > position);
      return head === undefined ? position : head.line + 1 + position - head.position;
    },
  };
}
