import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onBeat, sleepCount, watchBeats } from './heartbeat';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('after a sleep of hours the watchers run before what draws, though it joined first', () => {
  const ran: string[] = [];
  const stops = [onBeat(() => ran.push('draw')), watchBeats(() => ran.push('watch'))];
  vi.advanceTimersByTime(1000);
  expect(ran).toEqual(['watch', 'draw']);
  for (const stop of stops) stop();
});

test('without anyone who listens no timer is left', () => {
  const stop = onBeat(() => undefined);
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('who asks before the timer learns of a sleep, and the watchers have run by then', () => {
  const told: boolean[] = [];
  const stop = watchBeats((hasSlept) => told.push(hasSlept));
  vi.advanceTimersByTime(1000);
  const before = sleepCount();
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  expect(sleepCount()).toBe(before + 1);
  expect(told).toEqual([false, true]);
  expect(sleepCount()).toBe(before + 1);
  stop();
});

test('a page that beats as it should has not slept, however long it is open', () => {
  const stop = watchBeats(() => undefined);
  const before = sleepCount();
  vi.advanceTimersByTime(3_600_000);
  expect(sleepCount()).toBe(before);
  stop();
});
