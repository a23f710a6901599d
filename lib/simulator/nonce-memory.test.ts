import { expect, test } from 'vitest';
import { NonceMemory } from './nonce-memory.ts';

test('a nonce is remembered for at least one period, and forgotten after two', () => {
  const memory = new NonceMemory(1000);
  expect(memory.use('a', 0)).toBe(true);
  expect(memory.use('b', 900)).toBe(true);
  expect(memory.use('b', 1899)).toBe(false);
  expect(memory.use('a', 1899)).toBe(false);
  expect(memory.use('c', 3000)).toBe(true);
  expect(memory.use('a', 4000)).toBe(true);
});
