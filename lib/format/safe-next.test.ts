import { expect, test } from 'vitest';
import { safeNext } from './safe-next';

test.each([
  ['/watchlists/1?view=table#x', '/watchlists/1?view=table#x'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/..//evil.example', '/'],
  [undefined, '/'],
  [['/a'], '/'],
])('after signing in %j leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
