import { expect, test } from 'vitest';
import { createRateWindow, type WindowKind } from './rate-window.ts';

function admittedAt(window: WindowKind, times: readonly number[]): number[] {
  const limit = createRateWindow({ window, maxQps: 3, bucketSize: 2 });
  return times.filter((at) => limit.take(at));
}

test('a sliding window admits the limit in any second, wherever it begins', () => {
  expect(admittedAt('sliding', [900, 950, 999, 1000, 1899, 1900, 1901, 1950])).toEqual([
    900, 950, 999, 1900, 1950,
  ]);
});

test('a fixed window begins anew with each second', () => {
  expect(admittedAt('fixed', [900, 950, 999, 999.5, 1000, 1001, 1002, 1003])).toEqual([
    900, 950, 999, 1000, 1001, 1002,
  ]);
});

test('a bucket admits its size at once and then as fast as it fills', () => {
  expect(admittedAt('bucket', [0, 0, 0, 300, 334, 500, 668, 10_000, 10_000, 10_000])).toEqual([
    0, 0, 334, 668, 10_000, 10_000,
  ]);
});

test('rejected calls do not count against the limit', () => {
  const times = [0, 0, 0, ...Array.from({ length: 500 }, () => 999), 1000, 1000, 1000];
  expect(admittedAt('sliding', times)).toEqual([0, 0, 0, 1000, 1000, 1000]);
});
