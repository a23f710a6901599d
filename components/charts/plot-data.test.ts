import { expect, test } from 'vitest';
import { factsOf, isLong, rateOf, stackOf, tickStepsOf } from './plot-data.ts';

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
  expect(factsOf({ buckets })).toEqual({ least: 7, most: 7, changes: 9, isKnown: true });
  expect(factsOf({ buckets: buckets.slice(0, 1) }).isKnown).toBe(false);
});

const bucketOf = (online: number, offline: number, unknown: number) => ({
  at: at(0),
  online,
  offline,
  unknown,
  changes: 0,
});

test('a first pass that is half done is no time in which few were online', () => {
  const facts = factsOf({ buckets: [bucketOf(50, 0, 9950), bucketOf(9990, 10, 0)] });
  expect(facts).toMatchObject({ least: 9990, most: 9990 });
});

test('clients that went offline count, also when a few are not known', () => {
  const facts = factsOf({ buckets: [bucketOf(9990, 10, 0), bucketOf(100, 9500, 400)] });
  expect(facts).toMatchObject({ least: 100, most: 9990 });
});

test('a list of which much is never known has its range over what is', () => {
  const facts = factsOf({ buckets: [bucketOf(30, 20, 50), bucketOf(40, 10, 50)] });
  expect(facts).toMatchObject({ least: 30, most: 40 });
});

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

test.each([7, 30])('an axis of %d days, which names days only, names none twice', (days) => {
  expect(isLong(days * DAY_SECONDS)).toBe(true);
  for (const step of tickStepsOf(days * DAY_SECONDS)) expect(step % DAY_SECONDS).toBe(0);
});

test.each([6, 24])('an axis of %d hours is divided by hours and minutes', (hours) => {
  expect(isLong(hours * HOUR_SECONDS)).toBe(false);
  expect(tickStepsOf(hours * HOUR_SECONDS)[0]).toBeLessThan(HOUR_SECONDS);
});

test.each([6, 24, 7 * 24, 30 * 24])(
  'an axis of %d hours has a tick on the narrowest page',
  (hours) => {
    const steps = tickStepsOf(hours * HOUR_SECONDS);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBeGreaterThanOrEqual(hours * HOUR_SECONDS);
  },
);
