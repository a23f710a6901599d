import { expect, test } from 'vitest';
import { BudgetMeter } from './budget';
import { createSystemClock } from './clock';
import { EgressGuard } from './egress-guard';
import { FootprintMeter } from './footprint-meter';
import { Heap } from './heap';

const DAY_MS = 86_400_000;
const MIDNIGHT = 20_000 * DAY_MS;

test('a budget stretches intervals from 80 % on, so that the rest lasts until midnight', () => {
  const budget = new BudgetMeter(10_000);
  const noon = MIDNIGHT + DAY_MS / 2;
  budget.restore(7_999, noon);
  expect(budget.stretch(noon, 1)).toBe(1);
  budget.count(noon);
  expect(budget.stretch(noon, 0.01)).toBe(1);
  expect(budget.stretch(noon, 0.1)).toBeCloseTo((0.1 * 43_200) / 2_000);
  expect(budget.isSpent(noon)).toBe(false);
});

test('a budget is spent at 100 % and new the next day', () => {
  const budget = new BudgetMeter(2);
  budget.count(MIDNIGHT);
  budget.count(MIDNIGHT);
  expect(budget.isSpent(MIDNIGHT)).toBe(true);
  expect(budget.isSpent(MIDNIGHT + DAY_MS)).toBe(false);
});

test('a wall clock that is set back does not make evidence young, one that jumps ahead ages it', () => {
  let wall = 1_000_000;
  let elapsed = 0;
  const clock = createSystemClock(
    () => wall,
    () => elapsed,
  );
  expect(clock.now()).toBe(1_000_000);
  wall -= 600_000;
  elapsed += 1_000;
  expect(clock.now()).toBe(1_001_000);
  wall += 1_200_000;
  expect(clock.now()).toBe(1_600_000);
});

test('ten calls in five seconds without any answer make the address suspect; one answer clears it', () => {
  const guard = new EgressGuard();
  const results = Array.from({ length: 11 }, (_, index) => guard.unanswered('c', index * 600));
  expect(results.indexOf(true)).toBe(9);
  guard.answered('c', 6_600);
  expect(guard.isSuspected).toBe(false);
});

test('a connection that gets answers, if seldom, speaks for the address against dead ones', () => {
  const guard = new EgressGuard();
  guard.answered('healthy', 0);
  const isSuspected = (index: number) => guard.unanswered('dead', index * 1_000);
  const results = Array.from({ length: 70 }, (_, index) => isSuspected(index));
  expect(results.indexOf(true)).toBe(60);

  guard.answered('healthy', 70_000);
  expect(guard.unanswered('healthy', 71_000)).toBe(false);
  const later = Array.from({ length: 20 }, (_, index) => isSuspected(72 + index));
  expect(later.indexOf(true)).toBe(8);
});

test('calls that could not be written down are counted once, later', () => {
  const meter = new FootprintMeter();
  const reason = { purpose: 'sweep' as const, watchlistId: null, userId: null };
  meter.called('c', 'cached', { reason, now: MIDNIGHT })('succeeded');
  const taken = meter.take();
  meter.called('c', 'cached', { reason, now: MIDNIGHT + 5 })('failed');
  meter.putBack(taken);
  expect(meter.take()).toMatchObject([{ calls: 2, succeeded: 1, failed: 1, peakQps: 2 }]);
  expect(meter.take()).toEqual([]);
});

test('a heap gives its items by key', () => {
  const heap = new Heap<number>();
  const keys = Array.from({ length: 500 }, (_, index) => (index * 7919) % 500);
  for (const key of keys) heap.push(key, key);
  const out = keys.map(() => heap.pop());
  expect(out).toEqual([...keys].sort((one, other) => one - other));
});
