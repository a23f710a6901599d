import { groupOf } from '@/lib/contracts/client-id';
import type { ClientRow } from '@/lib/contracts/client-status';
import { type BoardEntry, type Entries, isExpected, NO_GROUP, type RowTest } from './board-filter';

export const SORTS = ['problem', 'change', 'id', 'label', 'checked'] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPINGS = ['none', 'group', 'tag'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface OrderGroup {
  key: string;
  count: number;
}

/** Row indices in the order of the screen, cut into groups; one group without a key when nothing is grouped. */
export interface BoardOrder {
  indices: readonly number[];
  groups: readonly OrderGroup[];
  /** How many there were before the first arrival that only stands at an end until the board is tidied. */
  countBefore?: number;
}

export interface OrderInput {
  rows: readonly ClientRow[];
  entries: Entries;
  test: RowTest;
  sort: Sort;
  descending: boolean;
  grouping: Grouping;
  checkedAtMs: (row: ClientRow) => number | null;
}

/** The rank of a client that is online and nothing is wrong with. */
export const FINE_RANK = 7;
const EXPECTED_RANK = 6;

/** How much a row wants attention; 0 is the worst. An absence that was expected is no problem. */
export function problemRank(row: ClientRow, entry?: BoardEntry): number {
  if (isExpected(row, entry)) return EXPECTED_RANK;
  if (row.status === 'offline') return row.flags.includes('neverOnline') ? 4 : 0;
  if (row.flags.includes('conflict')) return 1;
  if (row.flags.includes('flapping')) return 2;
  if (row.status === 'unknown') return 3;
  return row.flags.includes('stale') ? 5 : FINE_RANK;
}

export function groupKeyOf(row: ClientRow, entries: Entries, grouping: Grouping): string {
  if (grouping === 'group') return groupOf(row.clientId) ?? NO_GROUP;
  if (grouping === 'tag') return entries.get(row.clientId)?.tags[0] ?? NO_GROUP;
  return NO_GROUP;
}

export function orderOf(input: OrderInput): BoardOrder {
  const indices: number[] = [];
  input.rows.forEach((row, index) => {
    if (input.test(row)) indices.push(index);
  });
  indices.sort(placesOf(input));
  if (input.grouping === 'none')
    return { indices, groups: [{ key: NO_GROUP, count: indices.length }] };
  return grouped(indices, input);
}

function grouped(indices: readonly number[], input: OrderInput): BoardOrder {
  const members = new Map<string, { indices: number[]; worst: number; problems: number }>();
  for (const index of indices) {
    const row = input.rows[index];
    if (!row) continue;
    const key = groupKeyOf(row, input.entries, input.grouping);
    const group = members.get(key) ?? { indices: [], worst: 9, problems: 0 };
    const rank = problemRank(row, input.entries.get(row.clientId));
    group.indices.push(index);
    group.worst = Math.min(group.worst, rank);
    if (rank < 5) group.problems += 1;
    members.set(key, group);
  }
  const sorted = [...members].sort(
    ([keyA, a], [keyB, b]) =>
      Number(keyA === NO_GROUP) - Number(keyB === NO_GROUP) ||
      (input.sort === 'problem' ? a.worst - b.worst || b.problems - a.problems : 0) ||
      compareText(keyA, keyB),
  );
  return {
    indices: sorted.flatMap(([, group]) => group.indices),
    groups: sorted.map(([key, group]) => ({ key, count: group.indices.length })),
  };
}

/** Compares the places of two rows, given by their indices; never 0 for different ones. */
export function placesOf(input: OrderInput): (a: number, b: number) => number {
  const compare = comparatorOf(input);
  const sign = input.descending ? -1 : 1;
  return (a, b) => sign * compare(a, b) || byId(input.rows, a, b);
}

function comparatorOf({ rows, sort, entries, checkedAtMs }: OrderInput) {
  if (sort === 'id') return () => 0;
  if (sort === 'label') return byLabel(rows, entries);
  const keyOf = remembered(rows, (row) =>
    sort === 'checked' ? (checkedAtMs(row) ?? 0) : -changedAtMs(row),
  );
  const byKey = (a: number, b: number) => keyOf(a) - keyOf(b);
  if (sort !== 'problem') return byKey;
  const rankOf = remembered(rows, (row) => problemRank(row, entries.get(row.clientId)));
  return (a: number, b: number) => rankOf(a) - rankOf(b) || byKey(a, b);
}

/** Numbers of rows by index, each worked out when it is first asked for. */
function remembered(rows: readonly ClientRow[], numberOf: (row: ClientRow) => number) {
  const numbers = new Float64Array(rows.length).fill(Number.NaN);
  return (index: number): number => {
    const known = numbers[index] ?? 0;
    if (!Number.isNaN(known)) return known;
    const row = rows[index];
    const made = row === undefined ? 0 : numberOf(row);
    numbers[index] = made;
    return made;
  };
}

function byLabel(rows: readonly ClientRow[], entries: Entries) {
  const labelOf = (index: number) => entries.get(rows[index]?.clientId ?? '')?.label ?? '\uffff';
  return (a: number, b: number) => compareText(labelOf(a), labelOf(b));
}

/** What a client was at the first look is no change: those stand together, by id. */
function changedAtMs({ since }: ClientRow): number {
  return since === null || since.notBefore === null ? 0 : Date.parse(since.notAfter);
}

function byId(rows: readonly ClientRow[], a: number, b: number): number {
  return compareText(rows[a]?.clientId ?? '', rows[b]?.clientId ?? '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isSameOrder(a: BoardOrder, b: BoardOrder): boolean {
  return (
    a.indices.length === b.indices.length &&
    a.groups.length === b.groups.length &&
    a.indices.every((index, position) => index === b.indices[position]) &&
    a.groups.every(
      (group, position) =>
        group.key === b.groups[position]?.key && group.count === b.groups[position]?.count,
    )
  );
}

/**
 * Keeps every cell where it is and puts what newly belongs at the end of its group, so that nothing moves under
 * someone's hand. What no longer matches stays in sight until the board is tidied.
 */
export function keepInPlace(shown: BoardOrder, wanted: BoardOrder): BoardOrder {
  const placed = new Set(shown.indices);
  const arrivals = new Map<string, number[]>();
  let at = 0;
  for (const group of wanted.groups) {
    const members = wanted.indices.slice(at, at + group.count);
    at += group.count;
    arrivals.set(
      group.key,
      members.filter((index) => !placed.has(index)),
    );
  }
  const indices: number[] = [];
  const groups: OrderGroup[] = [];
  at = 0;
  for (const group of shown.groups) {
    const arrived = arrivals.get(group.key) ?? [];
    arrivals.delete(group.key);
    indices.push(...shown.indices.slice(at, at + group.count), ...arrived);
    groups.push({ key: group.key, count: group.count + arrived.length });
    at += group.count;
  }
  for (const [key, arrived] of arrivals) {
    if (arrived.length === 0) continue;
    indices.push(...arrived);
    groups.push({ key, count: arrived.length });
  }
  return { indices, groups };
}
