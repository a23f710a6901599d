import { expect, test } from 'vitest';
import { ApiError } from './api-error';
import { silentSince } from './silence';

const T0 = 1_800_000_000_000;
const unanswered = new ApiError({ status: 0, code: 'no-answer' });
const refused = new ApiError({ status: 500, code: 'internal' });

test('while answers arrive nothing is old', () => {
  expect(silentSince({ dataUpdatedAt: T0, error: null }, 0, T0 + 5000)).toBeNull();
});

test('a request without an answer makes what is on screen as old as the answer before it', () => {
  expect(silentSince({ dataUpdatedAt: T0, error: unanswered }, 0, T0 + 8000)).toBe(T0);
});

test('one answer that is an error is forgiven, a third is not', () => {
  const answered = { dataUpdatedAt: T0, error: refused };
  expect(silentSince(answered, 0, T0 + 6000)).toBeNull();
  expect(silentSince(answered, 0, T0 + 16_000)).toBe(T0);
});

test('a request that hangs is silence too', () => {
  expect(silentSince({ dataUpdatedAt: T0, error: null }, 0, T0 + 16_000)).toBe(T0);
});

test('a page that has just come back waits for its first answer', () => {
  const night = T0 + 8 * 3_600_000;
  const answered = { dataUpdatedAt: T0, error: null };
  expect(silentSince(answered, night, night + 3000)).toBeNull();
  expect(silentSince(answered, night, night + 16_000)).toBe(T0);
});

test('before the first answer there is nothing that could be old', () => {
  expect(silentSince({ dataUpdatedAt: 0, error: unanswered }, 0, T0)).toBeNull();
});
