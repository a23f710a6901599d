import { expect, test } from 'vitest';
import { onlyListed, withIds } from './selected-ids';

test('selecting what is shown keeps what a filter hides', () => {
  expect(withIds(new Set(['hidden', 'a']), ['a', 'b'], true)).toEqual(
    new Set(['hidden', 'a', 'b']),
  );
});

test('unselecting what is shown keeps what a filter hides', () => {
  expect(withIds(new Set(['hidden', 'a']), ['a', 'b'], false)).toEqual(new Set(['hidden']));
});

test('what left the list is selected no more', () => {
  expect(onlyListed(new Set(['a', 'gone']), (id) => id !== 'gone')).toEqual(new Set(['a']));
});

test('nothing is made anew while all that is selected is listed', () => {
  const selection = new Set(['a', 'b']);
  expect(onlyListed(selection, () => true)).toBe(selection);
});
