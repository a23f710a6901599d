import { expect, test } from 'vitest';
import { credentialEnd } from './credential-end.ts';

const HOUR_MS = 3_600_000;
const SET_AT = new Date('2026-11-01T00:00:00.000Z');

function noticeHours(lifetimeHours: number): number {
  const tokenExpiresAt = new Date(SET_AT.getTime() + lifetimeHours * HOUR_MS);
  const end = credentialEnd({ tokenExpiresAt, tokenSetAt: SET_AT, createdAt: new Date(0) });
  return (tokenExpiresAt.getTime() - Date.parse(end?.warnAt ?? '')) / HOUR_MS;
}

test.each([
  [12, 3],
  [1, 0.25],
  [0.25, 0.25],
  [24 * 30, 24],
])('a token of %d h is warned of %d h before its end', (lifetime, notice) => {
  expect(noticeHours(lifetime)).toBe(notice);
});

test('what does not end is not warned of; a token from before its beginning was kept counts from the row', () => {
  const createdAt = SET_AT;
  expect(credentialEnd({ tokenExpiresAt: null, tokenSetAt: null, createdAt })).toBeNull();
  const tokenExpiresAt = new Date(SET_AT.getTime() + 4 * HOUR_MS);
  expect(credentialEnd({ tokenExpiresAt, tokenSetAt: null, createdAt })?.warnAt).toBe(
    '2026-11-01T03:00:00.000Z',
  );
});
