import { expect, test } from 'vitest';
import type { ClientRow, Status } from '@/lib/contracts/client-status';
import type { Entries } from './board-filter';
import { groupCounts } from './group-counts';

function row(clientId: string, status: Status = 'online'): ClientRow {
  return { clientId, status, flags: [], since: null, checkedAt: null, source: null };
}

function tagged(tags: Record<string, string[]>): Entries {
  return new Map(
    Object.entries(tags).map(([clientId, its]) => [
      clientId,
      { clientId, label: null, note: null, tags: its },
    ]),
  );
}

test('a client counts in each of its tags, not only in the first, under which its cell stands', () => {
  const rows = [row('a'), row('b'), row('c'), row('both', 'offline')];
  const entries = tagged({
    a: ['depot-7'],
    b: ['depot-7'],
    c: ['depot-7'],
    both: ['vip', 'depot-7'],
  });
  expect(Object.fromEntries(groupCounts(rows, entries, 'tag'))).toEqual({
    'depot-7': { online: 3, total: 4 },
    vip: { online: 0, total: 1 },
  });
});

test('a client without tags, or without an entry, counts in the group that has none', () => {
  const counts = groupCounts([row('a'), row('b', 'unknown')], tagged({ a: [] }), 'tag');
  expect(Object.fromEntries(counts)).toEqual({ '': { online: 1, total: 2 } });
});

test('a client counts in its one GroupID, whatever its tags', () => {
  const rows = [row('GID_a@@@1'), row('GID_a@@@2', 'offline'), row('plain')];
  const counts = groupCounts(rows, tagged({ 'GID_a@@@1': ['vip', 'depot-7'] }), 'group');
  expect(Object.fromEntries(counts)).toEqual({
    GID_a: { online: 1, total: 2 },
    '': { online: 1, total: 1 },
  });
});
