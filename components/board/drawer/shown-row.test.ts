import { expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { shownRow } from './shown-row';

const EARLIER = '2026-01-01T00:00:00.000Z';
const LATER = '2026-01-01T00:20:00.000Z';
const rowAt = (checkedAt: string | null): ClientRow => ({
  clientId: 'GID_a@@@1',
  status: 'online',
  flags: [],
  since: null,
  checkedAt,
  source: 'cached',
});

test("a board's own row counts, though its check seems to be the older one", () => {
  const row = rowAt(EARLIER);
  expect(shownRow({ row, detail: rowAt(LATER), isFrozen: false })).toBe(row);
});

test.each([
  { seen: EARLIER, known: LATER, counts: 'detail' },
  { seen: EARLIER, known: EARLIER, counts: 'detail' },
  { seen: null, known: EARLIER, counts: 'detail' },
  { seen: LATER, known: EARLIER, counts: 'row' },
  { seen: EARLIER, known: null, counts: 'row' },
] as const)(
  'of a frozen row of $seen and details of $known the $counts counts',
  ({ seen, known, counts }) => {
    const both = { row: rowAt(seen), detail: rowAt(known) };
    expect(shownRow({ ...both, isFrozen: true })).toBe(both[counts]);
  },
);

test('what there is counts while the other is missing', () => {
  const row = rowAt(EARLIER);
  expect(shownRow({ row, detail: undefined, isFrozen: true })).toBe(row);
  expect(shownRow({ row: undefined, detail: row, isFrozen: true })).toBe(row);
  expect(shownRow({ row: undefined, detail: undefined, isFrozen: true })).toBeUndefined();
});
