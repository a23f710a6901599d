import { expect, test } from 'vitest';
import { localInputValue, parseLocalInput } from './local-input.ts';

test('a time survives the way into the control and back, to the minute', () => {
  for (const atMs of [0, Date.UTC(2026, 1, 28, 23, 59), Date.UTC(2026, 6, 1, 4, 5)]) {
    expect(parseLocalInput(localInputValue(atMs))).toBe(atMs);
  }
  expect(localInputValue(90_500)).toBe(localInputValue(60_000));
});

test.each(['', '2026-02-30', '2026-13-01T00:00', 'tomorrow'])('"%s" is no time', (value) => {
  expect(parseLocalInput(value)).toBeNull();
});
