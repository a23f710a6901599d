import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onBeat, watchBeats } from './heartbeat';

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
