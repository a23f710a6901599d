import { describe, expect, test } from 'vitest';
import {
  activeIntervalMs,
  isAskedAgain,
  nextDueAt,
  stretchFor,
  strictestConfirm,
  viewedForMs,
  type WatchPlan,
} from './due';

function plan(given: Partial<WatchPlan>): WatchPlan {
  return { intervalMs: 30_000, isAlways: false, confirm: 'never', isViewed: false, ...given };
}

describe('the interval of a client', () => {
  test('is the shortest of the active lists', () => {
    const plans = [
      plan({ intervalMs: 5_000 }),
      plan({ intervalMs: 60_000, isAlways: true }),
      plan({ intervalMs: 20_000, isViewed: true }),
    ];
    expect(activeIntervalMs(plans)).toBe(20_000);
  });
  test('is none when nobody asks', () => {
    expect(activeIntervalMs([plan({})])).toBeNull();
  });
});

test('the strictest confirmation of all lists holds', () => {
  expect(strictestConfirm([plan({ confirm: 'offline' }), plan({ confirm: 'all' }), plan({})])).toBe(
    'all',
  );
  expect(strictestConfirm([])).toBe('never');
});

test('a refused id is asked for again a day after it was last tried', () => {
  const DAY_MS = 86_400_000;
  expect(isAskedAgain({ refusedAt: 0, failedAt: 0 }, 10 * DAY_MS)).toBe(false);
  expect(isAskedAgain({ refusedAt: 1_000, failedAt: 1_000 }, DAY_MS)).toBe(false);
  expect(isAskedAgain({ refusedAt: 1_000, failedAt: 1_000 }, DAY_MS + 1_000)).toBe(true);
  expect(isAskedAgain({ refusedAt: 1_000, failedAt: DAY_MS }, DAY_MS + 1_000)).toBe(false);
});

describe('a pack is due again', () => {
  test.each([
    {
      name: 'on its schedule when it was sent a little late',
      due: 1_000,
      sent: 1_400,
      next: 11_000,
    },
    { name: 'from when it was sent after a stall', due: 1_000, sent: 9_000, next: 19_000 },
    {
      name: 'from when it was sent when it rode along early',
      due: 9_000,
      sent: 3_000,
      next: 13_000,
    },
  ])('$name', ({ due, sent, next }) => {
    expect(nextDueAt(due, sent, 10_000)).toBe(next);
  });
});

test('intervals stretch only when more is wanted than there is', () => {
  expect(stretchFor(50, 98)).toBe(1);
  expect(stretchFor(980, 98)).toBeCloseTo(9.7);
});

test('a list counts as viewed for three polls, 10 s at least, a minute at most', () => {
  expect(viewedForMs(null)).toBe(10_000);
  expect(viewedForMs(2_000)).toBe(10_000);
  expect(viewedForMs(5_000)).toBe(15_000);
  expect(viewedForMs(500_000)).toBe(60_000);
});
