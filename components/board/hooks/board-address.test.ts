import { describe, expect, it } from 'vitest';
import {
  isLongSearch,
  MAX_FRAGMENT_SEARCH,
  MAX_QUERY_SEARCH,
  searchFragment,
  searchInFragment,
  viewAddress,
} from './board-address';

function pastedList(count: number): string {
  return Array.from({ length: count }, (_, index) => `GID_depot@@@unit-${index}`).join(', ');
}

describe('the search in the address of a board', () => {
  it('is in the query string while the server can read it', () => {
    expect([isLongSearch(''), isLongSearch(pastedList(20))]).toEqual([false, false]);
  });

  it('is in the fragment when a pasted list is longer than that', () => {
    const search = pastedList(10_000);
    expect(isLongSearch(search)).toBe(true);
    expect(searchInFragment(searchFragment(search))).toBe(search);
  });

  it('is measured as the address writes it', () => {
    const text = '车'.repeat(MAX_QUERY_SEARCH / 4);
    expect(isLongSearch(text)).toBe(true);
    expect(searchInFragment(searchFragment(text))).toBe(text);
  });

  it('is in no address beyond what a browser takes as one', () => {
    expect(searchFragment('a'.repeat(MAX_FRAGMENT_SEARCH))).toBe('');
  });

  it('is not there without one', () => {
    expect(searchFragment(null)).toBe('');
    expect(['', '#', '#top'].map(searchInFragment)).toEqual([null, null, null]);
  });
});

describe('the address of a saved view', () => {
  it('is its query string', () => {
    const query = 'is=offline&q=pump';
    expect(viewAddress(query)).toEqual({ query, longSearch: null });
  });

  it('has a long search in the fragment', () => {
    const search = pastedList(400);
    const query = new URLSearchParams({ is: 'offline', q: search }).toString();
    expect(viewAddress(query)).toEqual({ query: 'is=offline', longSearch: search });
  });
});
