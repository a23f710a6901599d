import { expect, test } from 'vitest';
import { SweepPace } from './sweep-pace';

function passSeconds(pace: SweepPace, seconds: number, tookMs: number): void {
  for (let second = 0; second < seconds; second += 1) {
    for (let call = 0; call < 10; call += 1) pace.took(tookMs, 10_000);
    pace.settle();
  }
}

test('what is a little late is not slow', () => {
  const pace = new SweepPace();
  passSeconds(pace, 60, 11_000);
  expect(pace.value).toBe(1);
});

test('lasting lateness is reached within one interval and forgotten within one', () => {
  const pace = new SweepPace();
  passSeconds(pace, 10, 15_000);
  expect(pace.value).toBeGreaterThanOrEqual(1.45);
  expect(pace.value).toBeLessThanOrEqual(1.55);
  passSeconds(pace, 10, 10_000);
  expect(pace.value).toBe(1);
});

test('never reaches the three intervals after which evidence dies', () => {
  const pace = new SweepPace();
  passSeconds(pace, 60, 100_000);
  expect(pace.value).toBe(2.25);
});

test('a second without a call changes nothing', () => {
  const pace = new SweepPace();
  passSeconds(pace, 20, 15_000);
  const before = pace.value;
  for (let second = 0; second < 60; second += 1) pace.settle();
  expect(pace.value).toBe(before);
});
