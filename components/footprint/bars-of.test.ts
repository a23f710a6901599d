import { describe, expect, test } from 'vitest';
import { barsOf } from './bars-of';

const from = new Date(2026, 2, 4, 22).toISOString();
const to = new Date(2026, 2, 5, 3).toISOString();

function hour(day: number, hours: number, cached: number, realtime: number) {
  const at = new Date(2026, 2, day, hours).toISOString();
  return { hour: at, calls: { cached, realtime }, throttled: 0, failed: 0 };
}

describe('bars of the footprint', () => {
  test('leave no hole where no call was made', () => {
    const bars = barsOf({ from, to, hours: [hour(4, 22, 10, 1), hour(5, 2, 30, 0)] }, false);
    expect(bars.map(({ cached }) => cached)).toEqual([10, 0, 0, 0, 30]);
  });

  test('add up the hours of a day of the reader', () => {
    const hours = [hour(4, 22, 10, 1), hour(4, 23, 5, 0), hour(5, 2, 30, 2)];
    expect(barsOf({ from, to, hours }, true)).toEqual([
      { atMs: new Date(2026, 2, 4).getTime(), cached: 15, realtime: 1 },
      { atMs: new Date(2026, 2, 5).getTime(), cached: 30, realtime: 2 },
    ]);
  });
});
