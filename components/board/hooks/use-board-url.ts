'use client';

import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { useMemo } from 'react';
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

/** What a board shows is in its address: a link shows a colleague the same. */
export function useBoardUrl() {
  const [url, setUrl] = useQueryStates(PARSERS, { history: 'replace', throttleMs: 200 });
  const filter: BoardFilter = useMemo(
    () => ({ facets: url.is, group: url.group, tag: url.tag, search: url.q }),
    [url.is, url.group, url.tag, url.q],
  );
  return { url, setUrl, filter };
}

export type BoardUrl = ReturnType<typeof useBoardUrl>['url'];
export type SetBoardUrl = ReturnType<typeof useBoardUrl>['setUrl'];

export const NO_FILTER = { q: null, is: null, group: null, tag: null } as const;
