'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import {
  type Nullable,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
  type Values,
} from 'nuqs';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ZOOMS } from '../grid/zoom';
import { type BoardFilter, FACETS } from '../model/board-filter';
import { GROUPINGS, SORTS } from '../model/board-order';
import { isLongSearch, searchFragment, searchInFragment, viewAddress } from './board-address';

export const VIEWS = ['grid', 'table'] as const;

export const COLUMNS = ['label', 'since', 'checked', 'source', 'tags', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

const PARSERS = {
  q: parseAsString.withDefault(''),
  is: parseAsArrayOf(parseAsStringLiteral(FACETS)).withDefault([]),
  group: parseAsString,
  tag: parseAsString,
  by: parseAsStringLiteral(GROUPINGS).withDefault('none'),
  sort: parseAsStringLiteral(SORTS).withDefault('problem'),
  desc: parseAsBoolean.withDefault(false),
  view: parseAsStringLiteral(VIEWS).withDefault('grid'),
  zoom: parseAsStringLiteral([...ZOOMS, 'auto']).withDefault('auto'),
  cols: parseAsArrayOf(parseAsStringLiteral(COLUMNS)).withDefault([
    'label',
    'since',
    'checked',
    'tags',
  ]),
  client: parseAsString,
};

type BoardChange = Partial<Nullable<Values<typeof PARSERS>>>;

/** What a board shows is in its address: a link shows a colleague the same. */
export function useBoardUrl() {
  const router = useRouter();
  const path = usePathname();
  const [linked, setLinked] = useQueryStates(PARSERS, { history: 'replace', throttleMs: 200 });
  const [longSearch, setLongSearch] = useLongSearch();
  const url = useMemo(
    () => (linked.q === '' && longSearch !== null ? { ...linked, q: longSearch } : linked),
    [linked, longSearch],
  );
  const setUrl = useCallback(
    (change: BoardChange) => {
      const { q } = change;
      const isLong = typeof q === 'string' && isLongSearch(q);
      if (q !== undefined) setLongSearch(isLong ? q : null);
      return setLinked(isLong ? { ...change, q: null } : change);
    },
    [setLinked, setLongSearch],
  );
  const showView = useCallback(
    (view: string) => {
      const address = viewAddress(view);
      setLongSearch(address.longSearch);
      const query = address.query === '' ? '' : `?${address.query}`;
      router.replace(`${path}${query}${searchFragment(address.longSearch)}`, { scroll: false });
    },
    [router, path, setLongSearch],
  );
  const filter: BoardFilter = useMemo(
    () => ({ facets: url.is, group: url.group, tag: url.tag, search: url.q }),
    [url.is, url.group, url.tag, url.q],
  );
  return { url, setUrl, filter, longSearch, showView };
}

/** What is too long for any address is not ended by one that does not have it. */
function searchAt(fragment: string, before: string | null): string | null {
  const found = searchInFragment(fragment);
  if (found !== null || before === null) return found;
  return searchFragment(before) === '' ? before : null;
}

/** Read from the fragment and mirrored into it: what is on screen never waits for the address. */
function useLongSearch() {
  const [search, setSearch] = useState<string | null>(null);
  // A link to this very page takes the fragment away without an event, but never without other params.
  const params = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the router has committed another address
  useEffect(() => {
    const read = () => setSearch((before) => searchAt(window.location.hash, before));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [params]);
  const set = useCallback((next: string | null) => {
    setSearch(next);
    const { pathname, search: query, hash } = window.location;
    const fragment = searchFragment(next);
    if (fragment !== hash) window.history.replaceState(null, '', pathname + query + fragment);
  }, []);
  return [search, set] as const;
}

export type BoardUrl = ReturnType<typeof useBoardUrl>['url'];
export type SetBoardUrl = ReturnType<typeof useBoardUrl>['setUrl'];

export const NO_FILTER = { q: null, is: null, group: null, tag: null } as const;
