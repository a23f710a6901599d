import { expect, test } from 'vitest';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import { readTable } from './ids/read-table';
import { checkRows, firstOfEach, guessMapping, tableRows } from './ids/table-import';
import { withLeftOut } from './import-report';

const LONG = 'x'.repeat(64);

/** 468 rows that can be imported, 12 with an id that is too long and 20 that say an id again. */
function tableText(): string {
  const ids = Array.from({ length: 468 }, (_, index) => `GID_import@@@unit-${index}`);
  const rows = [...ids.map((id) => `${id},first`), ...ids.slice(0, 20).map((id) => `${id},again`)];
  const bad = Array.from({ length: 12 }, (_, index) => `GID_import@@@bad-${index}${LONG},bad`);
  return ['client id,label', ...rows, ...bad].join('\n');
}

async function rowsOf(text: string) {
  const table = (await readTable(text))?.table ?? { cells: [], columns: 0 };
  return tableRows(table, {
    isHeader: true,
    mapping: guessMapping(table, true),
    mended: new Map(),
  });
}

const answered = { added: 400, updated: 50, duplicates: 18, rejected: [], warned: [] };

test('the report on a table has every row that was pasted, and why it was refused', async () => {
  const report = withLeftOut(answered, checkRows(await rowsOf(tableText())));
  expect(report).toMatchObject({ added: 400, updated: 50, duplicates: 38 });
  expect(report.rejected).toHaveLength(12);
  expect(report.rejected[0]).toMatchObject({ reason: 'too-long' });
  expect(report.added + report.updated + report.duplicates + report.rejected.length).toBe(500);
});

test('a row whose label cannot be taken is refused by that name', async () => {
  const text = `client id,label\nGID_import@@@a,${'l'.repeat(121)}\nGID_import@@@b,ok`;
  expect(checkRows(await rowsOf(text))).toMatchObject({
    ids: ['GID_import@@@b'],
    rejected: [{ value: 'GID_import@@@a', reason: 'label-not-usable' }],
  });
});

test('of the rows of one id the first is sent, as the server would take it', async () => {
  const entries = firstOfEach(await rowsOf(tableText()));
  expect(entries).toHaveLength(468);
  expect(entries.every(({ label }) => label === 'first')).toBe(true);
});

test('the report on a text has what was doubled and refused in it', () => {
  const checked = extractClientIds(`GID_a1@@@x GID_a1@@@x GID_a1@@@y GID_a1@@@${LONG}`);
  const refused = { value: 'GID_a1@@@y', reason: 'other' };
  const report = { added: 1, updated: 0, duplicates: 0, rejected: [refused], warned: [] };
  expect(withLeftOut(report, checked)).toEqual({
    added: 1,
    updated: 0,
    duplicates: 1,
    rejected: [{ value: `GID_a1@@@${LONG}`, reason: 'too-long' }, refused],
    warned: [],
  });
});
