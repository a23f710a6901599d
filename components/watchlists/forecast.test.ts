import { expect, test } from 'vitest';
import { forecastOf } from './forecast';

test('ten ids cost one call a pass', () => {
  expect(forecastOf(41, 10, 100)).toEqual({
    callsPerSecond: 0.5,
    callsPerMonth: 1_296_000,
    slowedToSeconds: null,
  });
});

test('a list that needs more than the limit says how often it will be checked', () => {
  expect(forecastOf(10_000, 5, 100).slowedToSeconds).toBe(10);
});

test('an empty list costs nothing', () => {
  expect(forecastOf(0, 5, 100).callsPerMonth).toBe(0);
});
