import { expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { agedRows } from './aged-rows';

const CHECKED_AT = '2026-01-01T00:00:00.000Z';
const LIFE_MS = 30_000;
const row: ClientRow = {
  clientId: 'GID_a@@@1',
  status: 'offline',
  flags: ['neverOnline'],
  since: null,
  checkedAt: CHECKED_AT,
  source: 'cached',
};
const after = (ms: number) => Date.parse(CHECKED_AT) + ms;

test('an answer is fresh for as long as the server grants it', () => {
  expect(agedRows([row], after(LIFE_MS))).toEqual([]);
});

test('after that it is stale, and keeps the time of its check and its other marks', () => {
  const aged = agedRows([row], after(LIFE_MS + 1));
  expect(aged).toEqual([{ ...row, flags: ['stale', 'neverOnline'] }]);
});

test('what is marked, unknown or was never checked is left alone', () => {
  const rows: ClientRow[] = [
    { ...row, flags: ['stale'] },
    { ...row, status: 'unknown', reason: 'error' },
    { ...row, checkedAt: null },
  ];
  expect(agedRows(rows, after(3_600_000))).toEqual([]);
});
