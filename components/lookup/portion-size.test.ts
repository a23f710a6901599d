import { expect, test } from 'vitest';
import { portionSize } from './portion-size';

const limits = (callsPerSecond: number) => ({
  cachedMaxQps: callsPerSecond,
  realtimeMaxQps: callsPerSecond,
});

test('what is asked at once is answered within two seconds, so that stopping is quick', () => {
  expect(portionSize('realtime', limits(5))).toBe(10);
  expect(portionSize('cached', limits(5))).toBe(100);
});

test('a slower limit than a call in two seconds still lets one call through, and none is half empty', () => {
  expect(portionSize('realtime', limits(0.1))).toBe(1);
  expect(portionSize('cached', limits(0.1))).toBe(10);
});

test('a high limit leaves portions small enough for progress to move', () => {
  expect(portionSize('realtime', limits(500))).toBe(200);
  expect(portionSize('cached', limits(100))).toBe(500);
});
