import { describe, expect, test } from 'vitest';
import { tableLinesOf } from './table-lines';

const ORDER = {
  indices: [4, 2, 0, 1, 3],
  groups: [
    { key: 'north', count: 2 },
    { key: 'south', count: 3 },
  ],
};

describe('the lines of a table', () => {
  test('are its rows when nothing is grouped', () => {
    const lines = tableLinesOf(ORDER, false);
    expect(lines.count).toBe(5);
    expect(lines.lineAt(4)).toEqual({ kind: 'row', position: 4 });
    expect(lines.lineAt(5)).toBeNull();
  });

  test('begin each group with its name', () => {
    const lines = tableLinesOf(ORDER, true);
    const shown = Array.from({ length: lines.count }, (_, line) => {
      const at = lines.lineAt(line);
      return at?.kind === 'group' ? at.group.key : at?.position;
    });
    expect(shown).toEqual(['north', 0, 1, 'south', 2, 3, 4]);
    expect(lines.lineAt(7)).toBeNull();
  });

  test('are found by the place of a row', () => {
    const lines = tableLinesOf(ORDER, true);
    for (const position of ORDER.indices.keys()) {
      expect(lines.lineAt(lines.lineOf(position))).toEqual({ kind: 'row', position });
    }
  });

  test('of no clients are none', () => {
    expect(tableLinesOf({ indices: [], groups: [] }, true).lineAt(0)).toBeNull();
  });
});
