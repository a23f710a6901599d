import { describe, expect, it } from 'vitest';
import { MAX_LINKED_SEARCH, splitChange } from './use-board-url';

function pastedList(count: number): string {
  return Array.from({ length: count }, (_, index) => `GID_depot@@@unit-${index}`).join(', ');
}

describe('the search in the address of a board', () => {
  it('is in the address while a link can hold it', () => {
    const change = { q: pastedList(20), client: null };
    expect(splitChange(change)).toEqual({ linked: change, unlinkedSearch: null });
  });

  it('stays in the page when a pasted list is too long for a link', () => {
    const q = pastedList(400);
    const split = splitChange({ q, by: 'group' });
    expect(split).toEqual({ linked: { q: null, by: 'group' }, unlinkedSearch: q });
  });

  it('is measured as the address writes it', () => {
    const q = '车'.repeat(MAX_LINKED_SEARCH / 4);
    expect(splitChange({ q })).toEqual({ linked: { q: null }, unlinkedSearch: q });
  });

  it('ends when it is cleared, and stays when something else changes', () => {
    expect(splitChange({ q: null }).unlinkedSearch).toBeNull();
    expect(splitChange({ view: 'table' }).unlinkedSearch).toBeUndefined();
  });
});
