import { expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { printedIndices } from './printed-rows';

function rowsOf(count: number, isOnline: (index: number) => boolean): ClientRow[] {
  return Array.from({ length: count }, (_, index) => ({
    clientId: `unit-${index}`,
    status: isOnline(index) ? 'online' : 'offline',
    flags: [],
    since: null,
    checkedAt: null,
    source: null,
  }));
}
const all = (rows: readonly ClientRow[]) => rows.map((_, index) => index);

test('a short list is printed whole', () => {
  const rows = rowsOf(200, () => true);
  expect(printedIndices(all(rows), rows, new Map())).toHaveLength(200);
});

test('of a long list the problems are printed, in the order of the screen', () => {
  const rows = rowsOf(10_000, (index) => index % 5000 !== 7);
  expect(printedIndices(all(rows).reverse(), rows, new Map())).toEqual([5007, 7]);
});

test('nobody reads a hundred pages', () => {
  const rows = rowsOf(10_000, () => false);
  expect(printedIndices(all(rows), rows, new Map())).toHaveLength(1000);
});
