'use client';

import {
  type Nullable,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
  type Values,
} from 'nuqs';
import { useCallback, useMemo, useState } from 'react';
import { ZOOMS } from '../grid/zoom';
import { type BoardFilter, FACETS } from '../model/board-filter';
import { GROUPINGS, SORTS } from '../model/board-order';

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

/** An address also travels in Referer and in what Next.js sends; the server takes 16 KiB of headers in all. */
export const MAX_LINKED_SEARCH = 4000;

/** A pasted list that is too long for a link stays out of the address; `undefined` when the search does not change. */
export function splitChange(change: BoardChange): {
  linked: BoardChange;
  unlinkedSearch: string | null | undefined;
} {
  const { q } = change;
  if (typeof q !== 'string') return { linked: change, unlinkedSearch: q };
  const encoded = new URLSearchParams({ q }).toString();
  if (encoded.length <= MAX_LINKED_SEARCH) return { linked: change, unlinkedSearch: null };
  return { linked: { ...change, q: null }, unlinkedSearch: q };
}

/** What a board shows is in its address: a link shows a colleague the same. */
export function useBoardUrl() {
  const [linked, setLinked] = useQueryStates(PARSERS, { history: 'replace', throttleMs: 200 });
  const [unlinkedSearch, setUnlinkedSearch] = useState<string | null>(null);
  const url = useMemo(
    () => (linked.q === '' && unlinkedSearch !== null ? { ...linked, q: unlinkedSearch } : linked),
    [linked, unlinkedSearch],
  );
  const setUrl = useCallback(
    (change: BoardChange) => {
      const split = splitChange(change);
      if (split.unlinkedSearch !== undefined) setUnlinkedSearch(split.unlinkedSearch);
      return setLinked(split.linked);
    },
    [setLinked],
  );
  const filter: BoardFilter = useMemo(
    () => ({ facets: url.is, group: url.group, tag: url.tag, search: url.q }),
    [url.is, url.group, url.tag, url.q],
  );
  return { url, setUrl, filter };
}

export type BoardUrl = ReturnType<typeof useBoardUrl>['url'];
export type SetBoardUrl = ReturnType<typeof useBoardUrl>['setUrl'];

export const NO_FILTER = { q: null, is: null, group: null, tag: null } as const;
