import { expect, test } from 'vitest';
import { factsOf, rateOf, stackOf } from './plot-data.ts';

const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const buckets = [
  { at: at(10), online: 0, offline: 0, unknown: 9, changes: 0 },
  { at: at(20), online: 5, offline: 1, unknown: 3, changes: 6 },
  { at: at(30), online: 7, offline: 2, unknown: 0, changes: 3 },
];

test('a stack is as high as all clients, the unknown ones on top', () => {
  expect(stackOf(buckets)).toEqual([
    [10, 20, 30],
    [0, 5, 7],
    [0, 6, 9],
    [9, 9, 9],
  ]);
});

test('changes are counted by bucket', () => {
  expect(rateOf(buckets)).toEqual([
    [10, 20, 30],
    [0, 6, 3],
  ]);
});

test('a time in which nothing was known is no time in which none was online', () => {
  expect(factsOf({ buckets })).toEqual({ least: 5, most: 7, changes: 9, isKnown: true });
  expect(factsOf({ buckets: buckets.slice(0, 1) }).isKnown).toBe(false);
});
