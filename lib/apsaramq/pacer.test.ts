import { describe, expect, test } from 'vitest';
import { Pacer } from './pacer.ts';
import { bucketOfTen, fixedWindow, slidingWindow, sweepForAMinute } from './testing/paced-sweep.ts';

function clockAt(startMs: number) {
  const clock = { nowMs: startMs };
  return { clock, now: () => clock.nowMs };
}

function takeAll(pacer: Pacer): number {
  let taken = 0;
  while (pacer.take()) taken += 1;
  return taken;
}

describe('a minute at full demand against a limit of 100 a second', () => {
  const lateness = [
    { name: 'a punctual process', maxLateMs: 0 },
    { name: 'timers up to 4 ms late', maxLateMs: 4 },
    { name: 'timers up to 15 ms late', maxLateMs: 15 },
  ];
  const servers = [
    { name: 'a fixed window', accepts: fixedWindow, maxRejected: 0.0005 },
    { name: 'a bucket of ten', accepts: bucketOfTen, maxRejected: 0.0005 },
    { name: 'a sliding window', accepts: slidingWindow, maxRejected: 0.002 },
  ];
  for (const server of servers) {
    for (const { name, maxLateMs } of lateness) {
      test(`${server.name} is used to 97.5 % and more by ${name}`, () => {
        for (const seed of [1, 2, 3]) {
          const result = sweepForAMinute({ accepts: server.accepts(100), maxLateMs, seed });
          expect(result.accepted / 6000).toBeGreaterThanOrEqual(0.975);
          expect(result.rejected / result.sent).toBeLessThanOrEqual(server.maxRejected);
        }
      });
    }
  }
});

describe('slots', () => {
  test('are one interval apart and the first is free', () => {
    const { clock, now } = clockAt(5000);
    const pacer = new Pacer({ maxQps: 100, utilization: 1, now });
    expect(pacer.delayMs()).toBe(0);
    expect(pacer.take()).toBe(true);
    expect(pacer.take()).toBe(false);
    expect(pacer.delayMs()).toBe(10);
    clock.nowMs += 9.5;
    expect(pacer.take()).toBe(false);
    clock.nowMs += 0.5;
    expect(pacer.take()).toBe(true);
  });

  test('keep the absolute schedule when taken late', () => {
    const { clock, now } = clockAt(0);
    const pacer = new Pacer({ maxQps: 100, utilization: 1, now });
    pacer.take();
    clock.nowMs = 14;
    expect(pacer.take()).toBe(true);
    expect(pacer.delayMs()).toBe(6);
  });

  test.each([20, 50, 5000, 3_600_000])(
    'are at most 3 at once after a stall of %i ms',
    (stallMs) => {
      const { clock, now } = clockAt(0);
      const pacer = new Pacer({ maxQps: 100, utilization: 1, now });
      takeAll(pacer);
      clock.nowMs += stallMs;
      expect(takeAll(pacer)).toBeLessThanOrEqual(3);
      expect(pacer.delayMs()).toBeGreaterThan(0);
    },
  );

  test('after a stall never exceed the rate by more than the 3 caught up', () => {
    const { clock, now } = clockAt(0);
    const pacer = new Pacer({ maxQps: 100, utilization: 1, now });
    clock.nowMs = 5000;
    let taken = 0;
    for (; clock.nowMs < 6000; clock.nowMs += 1) taken += takeAll(pacer);
    expect(taken).toBeLessThanOrEqual(102);
  });

  test('a clock that steps back gives none away', () => {
    const { clock, now } = clockAt(10_000);
    const pacer = new Pacer({ maxQps: 10, now });
    pacer.take();
    clock.nowMs = 0;
    expect(pacer.take()).toBe(false);
    expect(pacer.currentQps).toBeCloseTo(9.82);
  });
});

describe('throttling', () => {
  test('lowers the rate by 1 %, once in 1.5 s however many calls are refused', () => {
    const { clock, now } = clockAt(0);
    const pacer = new Pacer({ maxQps: 100, now });
    for (let call = 0; call < 50; call += 1) pacer.throttled();
    expect(pacer.currentQps).toBeCloseTo(97.218, 5);
    clock.nowMs = 1499;
    pacer.throttled();
    expect(pacer.currentQps).toBeGreaterThan(97.218);
    clock.nowMs = 1500;
    pacer.throttled();
    expect(pacer.currentQps).toBeCloseTo((97.218 + 0.075) * 0.99, 5);
  });

  test('is recovered from by 0.05 calls a second each second, up to the ceiling', () => {
    const { clock, now } = clockAt(0);
    const pacer = new Pacer({ maxQps: 100, now });
    pacer.throttled();
    clock.nowMs = 10_000;
    expect(pacer.currentQps).toBeCloseTo(97.718, 5);
    clock.nowMs = 60_000;
    expect(pacer.currentQps).toBe(98.2);
  });

  test('never stops the pacer altogether', () => {
    const { clock, now } = clockAt(0);
    const pacer = new Pacer({ maxQps: 100, now });
    for (; clock.nowMs < 3_600_000; clock.nowMs += 1500) pacer.throttled();
    expect(pacer.currentQps).toBeGreaterThan(0.9);
  });
});

describe('a changed limit', () => {
  test('holds at once, less what throttling took off', () => {
    const { now } = clockAt(0);
    const pacer = new Pacer({ maxQps: 100, now });
    pacer.throttled();
    pacer.setMaxQps(200);
    expect(pacer.currentQps).toBeCloseTo(194.436, 5);
  });

  test('does not wait for a slot of a much slower rate', () => {
    const { now } = clockAt(0);
    const pacer = new Pacer({ maxQps: 0.01, now });
    pacer.take();
    expect(pacer.delayMs()).toBeGreaterThan(100_000);
    pacer.setMaxQps(100);
    expect(pacer.delayMs()).toBeLessThan(11);
  });
});

describe('options that make no rate', () => {
  const now = () => 0;
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('maxQps %s is refused', (maxQps) => {
    expect(() => new Pacer({ maxQps, now })).toThrow(RangeError);
    expect(() => new Pacer({ maxQps, now })).toThrow(`got ${maxQps}`);
    expect(() => new Pacer({ maxQps: 1, now }).setMaxQps(maxQps)).toThrow(RangeError);
  });

  test.each([0, 1.01, Number.NaN])('utilization %s is refused', (utilization) => {
    expect(() => new Pacer({ maxQps: 1, utilization, now })).toThrow(RangeError);
  });

  test.each([0, 1.5, -3])('catchUpSlots %s is refused', (catchUpSlots) => {
    expect(() => new Pacer({ maxQps: 1, catchUpSlots, now })).toThrow(RangeError);
  });
});
