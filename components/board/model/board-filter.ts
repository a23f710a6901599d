import { groupOf } from '@/lib/contracts/client-id';
import type { Absence } from '@/lib/contracts/client-note';
import type { ClientRow, Status, StatusFlag } from '@/lib/contracts/client-status';
import type { Entry } from '@/lib/contracts/watchlist';
import { matcherOf } from './search';

/** `expected`: offline, as people said that it would be. */
export type Facet = Status | StatusFlag | 'expected';
export const FACETS: readonly Facet[] = [
  'online',
  'offline',
  'expected',
  'unknown',
  'stale',
  'conflict',
  'neverOnline',
  'flapping',
  'checking',
];

/** What a board shows: clients that have any of the facets, and are in the group, and have the tag, and match. */
export interface BoardFilter {
  facets: readonly Facet[];
  group: string | null;
  tag: string | null;
  search: string;
}

export const NO_GROUP = '';
/** What people wrote about a client; an absence only while it lasts. */
export interface BoardEntry extends Entry {
  absence?: Absence;
}
export type Entries = ReadonlyMap<string, BoardEntry>;
export type RowTest = (row: ClientRow) => boolean;

export function isFiltering(filter: BoardFilter): boolean {
  return (
    filter.facets.length > 0 ||
    filter.group !== null ||
    filter.tag !== null ||
    filter.search.trim() !== ''
  );
}

/** An absence explains a client that is offline; it never says what a client is. */
export function isExpected(row: ClientRow, entry: BoardEntry | undefined): boolean {
  return row.status === 'offline' && entry?.absence !== undefined;
}

function hasFacet(row: ClientRow, facet: Facet, entry: BoardEntry | undefined): boolean {
  if (facet === 'expected') return isExpected(row, entry);
  return facet === 'online' || facet === 'offline' || facet === 'unknown'
    ? row.status === facet
    : row.flags.includes(facet);
}

export function rowTestOf(filter: BoardFilter, entries: Entries): RowTest {
  const matches = matcherOf(filter.search);
  return (row) => {
    const entry = entries.get(row.clientId);
    if (filter.facets.length > 0 && !filter.facets.some((facet) => hasFacet(row, facet, entry)))
      return false;
    if (filter.group !== null && (groupOf(row.clientId) ?? NO_GROUP) !== filter.group) return false;
    if (filter.tag !== null && !entry?.tags.includes(filter.tag)) return false;
    return matches === null || matches(row.clientId, entry);
  };
}
