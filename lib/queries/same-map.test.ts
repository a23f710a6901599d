import { expect, test } from 'vitest';
import { sameMap } from './same-map';

const entry = (label: string, tags: string[] = []) => ({ clientId: 'a', label, note: null, tags });

test('a map that says the same again is the same map', () => {
  const before = new Map([['a', entry('Pump', ['north'])]]);
  expect(sameMap(before, new Map([['a', entry('Pump', ['north'])]]))).toBe(before);
});

test('a map that differs in anything is the new one', () => {
  const before = new Map([['a', entry('Pump', ['north'])]]);
  for (const next of [
    new Map([['a', entry('Fan', ['north'])]]),
    new Map([['a', entry('Pump', ['north', 'vip'])]]),
    new Map([['b', entry('Pump', ['north'])]]),
    new Map([
      ['a', entry('Pump', ['north'])],
      ['b', entry('Fan')],
    ]),
    new Map(),
  ]) {
    expect(sameMap(before, next)).toBe(next);
  }
});

test('the first map is itself', () => {
  const first = new Map([['a', entry('Pump')]]);
  expect(sameMap(undefined, first)).toBe(first);
});
