import { describe, expect, test } from 'vitest';
import {
  checkRows,
  firstOfEach,
  guessMapping,
  hasHeader,
  looksLikeTable,
  type Mend,
  type Mended,
  type PastedTable,
  tableRows,
  withMend,
} from './table-import';

const tableOf = (...cells: string[][]): PastedTable => ({
  cells,
  columns: Math.max(...cells.map((row) => row.length)),
});
const NONE: Mended = new Map();
const mendedAt = (line: number, ...mends: Mend[]): Mended => new Map([[line, mends]]);
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
    const rows = tableRows(WITH_HEADER, { isHeader: true, mapping, mended: NONE });
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
    const mended = mendedAt(3, { field: 'clientId', column: 1, text: ' GID_lift@@@2 ' });
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
    const rows = tableRows(table, { isHeader: false, mapping, mended: NONE });
    expect(rows.map(({ issue }) => issue)).toEqual(['empty', 'empty']);
  });

  test('takes an id without the signs that nobody sees, be it in a cell or typed', () => {
    const table = tableOf(
      ['GID_lift@@@1\u200b', 'a'],
      ['\ufeffGID_\u00adlift@@@2', 'b'],
      ['', 'c'],
    );
    const mapping = guessMapping(table, false);
    const mended = mendedAt(3, { field: 'clientId', column: 0, text: 'GID_lift@@@3\u2060' });
    const rows = tableRows(table, { isHeader: false, mapping, mended });
    expect(rows.map(({ input, isWarned }) => [input.clientId, isWarned])).toEqual([
      ['GID_lift@@@1', false],
      ['GID_lift@@@2', false],
      ['GID_lift@@@3', false],
    ]);
  });
});

describe('what was typed over a cell', () => {
  const table = tableOf(
    ['Client ID', 'Serial', 'Name', 'Note'],
    ['GID_lift@@@1', 'GID_serial@@@1', 'x'.repeat(201), 'n'.repeat(2001)],
    ['', 'GID_serial@@@2', 'Lift 2', ''],
  );
  const mapping = guessMapping(table, true);
  const rowsWith = (mended: Mended, change: Partial<typeof mapping> = {}) =>
    tableRows(table, { isHeader: true, mapping: { ...mapping, ...change }, mended });

  test('holds only while the field is read from that column', () => {
    const mended = mendedAt(3, { field: 'clientId', column: 0, text: 'GID_lift@@@2' });
    expect(rowsWith(mended)[1]?.input.clientId).toBe('GID_lift@@@2');
    const moved = rowsWith(mended, { clientId: 1 })[1];
    expect(moved).toMatchObject({ input: { clientId: 'GID_serial@@@2' }, mendedFields: [] });
  });

  test('outlasts a change of another column', () => {
    const mended = mendedAt(3, { field: 'clientId', column: 0, text: 'GID_lift@@@2' });
    expect(rowsWith(mended, { note: null })[1]?.input.clientId).toBe('GID_lift@@@2');
  });

  test('mends a label and a note like an id, one after the other', () => {
    const [before] = rowsWith(NONE);
    expect(before).toMatchObject({ issue: 'label-not-usable', fieldAtFault: 'label' });
    const once = withMend(NONE, 2, { field: 'label', column: 2, text: 'Lift 1' });
    const [between] = rowsWith(once);
    expect(between).toMatchObject({ issue: 'note-not-usable', fieldAtFault: 'note' });
    const twice = withMend(once, 2, { field: 'note', column: 3, text: '' });
    const [after] = rowsWith(twice);
    expect(after).toEqual({
      line: 2,
      input: { clientId: 'GID_lift@@@1', label: 'Lift 1' },
      texts: { clientId: 'GID_lift@@@1', label: 'Lift 1', tags: '', note: '' },
      issue: null,
      fieldAtFault: null,
      mendedFields: ['label', 'note'],
      isWarned: false,
    });
  });

  test('is replaced when it is typed over again', () => {
    const wrong = withMend(NONE, 2, { field: 'label', column: 2, text: 'Lfit' });
    const right = withMend(wrong, 2, { field: 'label', column: 2, text: 'Lift' });
    const noNote = rowsWith(right, { note: null });
    expect(noNote[0]?.input.label).toBe('Lift');
    expect(firstOfEach(noNote)).toEqual([{ clientId: 'GID_lift@@@1', label: 'Lift' }]);
    expect(checkRows(noNote).ids).toEqual(['GID_lift@@@1']);
  });
});
