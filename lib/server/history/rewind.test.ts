import { expect, test } from 'vitest';
import { rewind } from './rewind.ts';

const present = { online: 8, offline: 1, unknown: 1 };
const range = { fromMs: 0, toMs: 30_000, bucketMs: 10_000 };
const rows = (deltas: Parameters<typeof rewind>[0]['deltas'], over = {}) =>
  rewind({ present, deltas, ...range, ...over }).map((bucket) => [
    Date.parse(bucket.at),
    bucket.online,
    bucket.offline,
    bucket.unknown,
    bucket.changes,
  ]);

test('without changes the past is as the present', () => {
  expect(rows([])).toEqual([
    [10_000, 8, 1, 1, 0],
    [20_000, 8, 1, 1, 0],
    [30_000, 8, 1, 1, 0],
  ]);
});

test('a change counts from the end of its bucket on', () => {
  expect(rows([{ bucket: 1, online: -2, offline: 1, unknown: 1, changes: 4 }])).toEqual([
    [10_000, 10, 0, 0, 0],
    [20_000, 8, 1, 1, 4],
    [30_000, 8, 1, 1, 0],
  ]);
});

test('what changed after the end is taken back first', () => {
  expect(rows([{ bucket: 3, online: 8, offline: 0, unknown: -8, changes: 8 }])).toEqual([
    [10_000, 0, 1, 9, 0],
    [20_000, 0, 1, 9, 0],
    [30_000, 0, 1, 9, 0],
  ]);
});

test('the last bucket ends where the time does', () => {
  expect(rows([], { toMs: 25_000 }).map(([at]) => at)).toEqual([10_000, 20_000, 25_000]);
});

test('no count goes below nothing', () => {
  expect(rows([{ bucket: 2, online: 0, offline: 5, unknown: -5, changes: 5 }])[0]).toEqual([
    10_000, 8, 0, 6, 0,
  ]);
});
