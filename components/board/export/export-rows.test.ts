import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
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
    ...over,
  };
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

  test('as JSON keeps lists as lists', () => {
    expect(JSON.parse(jsonOf(input()))).toMatchObject({
      exportedAt: '2026-01-01T00:01:00.000Z',
      clients: [{ clientId: 'GID_a@@@1', flags: ['stale', 'neverOnline'], tags: ['x', 'y'] }],
    });
  });
});
