import { expect, test } from 'vitest';
import { hotp, matchTotp, otpauthUrl, toBase32 } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890', 'ascii');

test.each([
  [0, '755224'],
  [1, '287082'],
  [9, '520489'],
])('RFC 4226, counter %i', (counter, code) => {
  expect(hotp(SECRET, counter)).toBe(code);
});

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [20000000000, '65353130'],
])('RFC 6238, second %i', (second, code) => {
  expect(hotp(SECRET, Math.floor(second / 30), 8)).toBe(code);
});

test('a code passes a step early or late, not two, and never after it or a later one was used', () => {
  const now = 1_000_000 * 30_000;
  const code = hotp(SECRET, 1_000_000);
  expect(matchTotp(SECRET, code, { now, lastStep: null })).toBe(1_000_000);
  expect(matchTotp(SECRET, code, { now: now + 30_000, lastStep: 999_999 })).toBe(1_000_000);
  expect(matchTotp(SECRET, code, { now: now - 30_000, lastStep: null })).toBe(1_000_000);
  expect(matchTotp(SECRET, code, { now: now + 60_000, lastStep: null })).toBeNull();
  expect(matchTotp(SECRET, code, { now, lastStep: 1_000_000 })).toBeNull();
  expect(matchTotp(SECRET, '', { now, lastStep: null })).toBeNull();
});

test('an app reads the secret as RFC 4648 writes it', () => {
  expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(otpauthUrl(SECRET, 'a@b.c')).toContain(
    'secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Rollcall',
  );
});
