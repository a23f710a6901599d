import { describe, expect, test } from 'vitest';
import type { BoardOrder } from './board-order';
import { settled, tidyCount } from './shown-order';

const orderOf = (...indices: number[]): BoardOrder => ({
  indices,
  groups: [{ key: '', count: indices.length }],
});

describe('what arrives while someone is at work', () => {
  const before = { order: orderOf(0, 1), isTidy: true };

  test('stands at the end, and the board is not tidy', () => {
    const after = settled(before, orderOf(2, 1, 0), false);
    expect(after.order.indices).toEqual([0, 1, 2]);
    expect(after.isTidy).toBe(false);
  });

  test('does not count in the size of the board, however often something arrives', () => {
    const once = settled(before, orderOf(2, 1, 0), false);
    const twice = settled(once, orderOf(3, 2, 1, 0), false);
    expect(twice.order.indices).toEqual([0, 1, 2, 3]);
    expect(tidyCount(twice.order)).toBe(2);
  });

  test('counts once the board is tidied', () => {
    const untidy = settled(before, orderOf(2, 1, 0), false);
    const tidied = settled(untidy, orderOf(2, 1, 0), true);
    expect(tidied).toEqual({ order: orderOf(2, 1, 0), isTidy: true });
    expect(tidyCount(tidied.order)).toBe(3);
  });

  test('counts once things may move, even when it already stands where it belongs', () => {
    const last = settled(before, orderOf(0, 1, 2), false);
    expect(last.isTidy).toBe(true);
    expect(tidyCount(last.order)).toBe(2);
    expect(tidyCount(settled(last, orderOf(0, 1, 2), true).order)).toBe(3);
  });

  test('leaves the very same order when nothing arrived', () => {
    expect(settled(before, orderOf(1, 0), false).order).toBe(before.order);
    expect(settled(before, orderOf(0, 1), false)).toBe(before);
  });
});
