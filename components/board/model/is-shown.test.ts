import { expect, test } from 'vitest';
import { isShown } from './is-shown';

const places = new Map([
  ['shown', 0],
  ['hidden', 1],
]);
const store = { indexOf: (clientId: string) => places.get(clientId) };
const order = { indices: [0], groups: [{ key: '', count: 1 }] };

test('a client counts only while it stands in the order of the screen', () => {
  expect(isShown('shown', order, store)).toBe(true);
  expect(isShown('hidden', order, store)).toBe(false);
});

test('a client that left the list is not shown, and neither is none', () => {
  expect(isShown('removed', order, store)).toBe(false);
  expect(isShown(null, order, store)).toBe(false);
});
