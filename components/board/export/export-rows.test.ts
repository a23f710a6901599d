import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { StatusStore } from '@/lib/queries/status-store';
import { csvCell, csvOf, type ExportInput, jsonOf } from './export-rows';

const NOW = Date.parse('2026-01-01T00:01:00.000Z');
const ROW: ClientRow = {
  clientId: 'GID_a@@@1',
  status: 'offline',
  flags: ['stale', 'neverOnline'],
  since: { notBefore: null, notAfter: '2026-01-01T00:00:00.000Z' },
  checkedAt: '2026-01-01T00:00:30.000Z',
  source: 'cached',
};

function input(over: Partial<ExportInput> & { label?: string } = {}): ExportInput {
  const entry = { clientId: ROW.clientId, label: over.label ?? null, note: null, tags: ['x', 'y'] };
  return {
    rows: [ROW],
    entries: new Map([[ROW.clientId, entry]]),
    checkedAtMs: (row) => (row.checkedAt ? Date.parse(row.checkedAt) : null),
    nowMs: NOW,
    asOfMs: null,
    ...over,
  };
}

function storeOf(...clients: ClientRow[]): StatusStore {
  const store = new StatusStore();
  const answer = {
    cursor: 'e.1',
    now: new Date(NOW).toISOString(),
    full: true,
    total: clients.length,
    summary: { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 },
    checked: { oldestAt: null, newestAt: null, nextDueAt: null },
    clients,
    removed: [],
  };
  store.apply(answer, NOW);
  return store;
}

const parsed = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

describe('an export', () => {
  test('tells the status, the age of what it holds and when it was made', () => {
    expect(parsed(csvOf(input()))[0]).toMatchObject({
      clientId: 'GID_a@@@1',
      status: 'offline',
      flags: 'stale neverOnline',
      checkedAt: '2026-01-01T00:00:30.000Z',
      checkedAgeSeconds: '30',
      exportedAt: '2026-01-01T00:01:00.000Z',
      tags: 'x, y',
    });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '|calc'])(
    'disarms a label that is a formula: %j',
    (label) => {
      expect(parsed(csvOf(input({ label })))[0]?.label).toBe(`'${label}`);
    },
  );

  test.each(['\t', ';', '|', '\u001e', '\u001f'])(
    'a reader that guesses the delimiter does not take %j inside a label for it',
    (delimiter) => {
      const cell = csvCell(`a${delimiter}b${delimiter}c`);
      const row = Papa.parse<string[]>(`${cell},end`).data[0];
      expect(row).toEqual([`a${delimiter}b${delimiter}c`, 'end']);
    },
  );

  test('keeps any label whole and never lets a cell begin like a formula', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (label) => {
        const cell = parsed(csvOf(input({ label })))[0]?.label ?? '';
        expect(cell.endsWith(label)).toBe(true);
        expect(cell).not.toMatch(/^\s*[=+\-@|]/);
      }),
    );
  });

  test('takes the ages from the store of a board, whose method it is handed', () => {
    const { rows, checkedAtMs } = storeOf({ ...ROW, flags: [] });
    const made = input({ rows: rows(), checkedAtMs });
    expect(parsed(csvOf(made))[0]?.checkedAt).toBe(ROW.checkedAt);
    expect(JSON.parse(jsonOf(made))).toMatchObject({ clients: [{ checkedAt: ROW.checkedAt }] });
  });

  test('says when the service was last heard of', () => {
    const made = input({ asOfMs: NOW - 60_000 });
    expect(parsed(csvOf(made))[0]?.asOf).toBe('2026-01-01T00:00:00.000Z');
    expect(JSON.parse(jsonOf(made))).toMatchObject({ asOf: '2026-01-01T00:00:00.000Z' });
  });

  test('of a board that cannot be trusted calls stale whatever it says of a client', () => {
    const rows: ClientRow[] = [
      { ...ROW, flags: [] },
      { ...ROW, flags: ['stale'] },
      { ...ROW, flags: [], status: 'unknown' },
    ];
    const made = input({ rows, isDistrusted: true });
    expect(parsed(csvOf(made)).map(({ flags }) => flags)).toEqual(['stale', 'stale', '']);
    expect(JSON.parse(jsonOf(made))).toMatchObject({
      clients: [{ flags: ['stale'] }, { flags: ['stale'] }, { flags: [] }],
    });
  });

  test('as JSON keeps lists as lists', () => {
    expect(JSON.parse(jsonOf(input()))).toMatchObject({
      exportedAt: '2026-01-01T00:01:00.000Z',
      clients: [{ clientId: 'GID_a@@@1', flags: ['stale', 'neverOnline'], tags: ['x', 'y'] }],
    });
  });
});
