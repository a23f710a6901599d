import { describe, expect, test } from 'vitest';
import {
  guessMapping,
  hasHeader,
  looksLikeTable,
  type PastedTable,
  tableRows,
} from './table-import';

const tableOf = (...cells: string[][]): PastedTable => ({
  cells,
  columns: Math.max(...cells.map((row) => row.length)),
});
const WITH_HEADER = tableOf(
  ['Name', 'Client ID', '标签', 'Remark'],
  ['Lift 1', 'GID_lift@@@1', 'north; vip', ''],
  ['Lift 2', '', '', 'gone'],
  ['Lift 3', 'x'.repeat(65), '', ''],
);
const BARE = tableOf(['1', 'GID_lift@@@1'], ['2', 'GID_lift@@@2']);

describe('a pasted table', () => {
  test('is known by lines that cut alike; prose with a comma is none', () => {
    expect(looksLikeTable(WITH_HEADER.cells)).toBe(true);
    expect(looksLikeTable([['Hello there', ' please look'], ['GID_a@@@1 is gone'], ['bye']])).toBe(
      false,
    );
    expect(looksLikeTable([['GID_a@@@1'], ['GID_a@@@2']])).toBe(false);
  });

  test('names its columns in English or Chinese', () => {
    expect(hasHeader(WITH_HEADER)).toBe(true);
    expect(guessMapping(WITH_HEADER, true)).toEqual({ clientId: 1, label: 0, tags: 2, note: 3 });
  });

  test('without names has its ids where the cells look like ids', () => {
    expect(hasHeader(BARE)).toBe(false);
    expect(guessMapping(BARE, false)).toMatchObject({ clientId: 1, label: null });
  });

  test('gives an entry for each row and says what is wrong with which line', () => {
    const mapping = guessMapping(WITH_HEADER, true);
    const rows = tableRows(WITH_HEADER, { isHeader: true, mapping, mended: new Map() });
    expect(rows.map(({ line, issue }) => [line, issue])).toEqual([
      [2, null],
      [3, 'empty'],
      [4, 'too-long'],
    ]);
    expect(rows[0]?.input).toEqual({
      clientId: 'GID_lift@@@1',
      label: 'Lift 1',
      tags: ['north', 'vip'],
    });
  });

  test('takes a mended id instead of the cell', () => {
    const mapping = guessMapping(WITH_HEADER, true);
    const mended = new Map([[3, ' GID_lift@@@2 ']]);
    const rows = tableRows(WITH_HEADER, { isHeader: true, mapping, mended });
    expect(rows[1]).toMatchObject({
      issue: null,
      input: { clientId: 'GID_lift@@@2', note: 'gone' },
    });
  });

  test('has no id column where neither a name nor a cell tells of one', () => {
    const table = tableOf(['Lift 1', 'north'], ['Lift 2', 'south']);
    const mapping = guessMapping(table, false);
    expect(mapping.clientId).toBeNull();
    const rows = tableRows(table, { isHeader: false, mapping, mended: new Map() });
    expect(rows.map(({ issue }) => issue)).toEqual(['empty', 'empty']);
  });

  test('takes an id without the signs that nobody sees, be it in a cell or typed', () => {
    const table = tableOf(
      ['GID_lift@@@1\u200b', 'a'],
      ['\ufeffGID_\u00adlift@@@2', 'b'],
      ['', 'c'],
    );
    const mapping = guessMapping(table, false);
    const mended = new Map([[3, 'GID_lift@@@3\u2060']]);
    const rows = tableRows(table, { isHeader: false, mapping, mended });
    expect(rows.map(({ input, isWarned }) => [input.clientId, isWarned])).toEqual([
      ['GID_lift@@@1', false],
      ['GID_lift@@@2', false],
      ['GID_lift@@@3', false],
    ]);
  });
});
