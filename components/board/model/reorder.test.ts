import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { type OrderInput, orderOf, SORTS } from './board-order';
import { canReorder, reorder } from './reorder';

const rowValue = fc.record({
  status: fc.constantFrom('online' as const, 'offline' as const, 'unknown' as const),
  flags: fc.subarray(['stale', 'conflict', 'neverOnline', 'flapping'] as const),
  minute: fc.nat(3),
});

function rowOf(
  index: number,
  value: { status: ClientRow['status']; flags: ClientRow['flags']; minute: number },
) {
  const notAfter = `2026-01-01T00:0${value.minute}:00.000Z`;
  const row: ClientRow = {
    clientId: `GID_a@@@${(index * 7) % 100}`,
    status: value.status,
    flags: value.flags,
    since: { notBefore: null, notAfter },
    checkedAt: notAfter,
    source: 'cached',
  };
  return row;
}

test('changed rows find the places that a whole sort would give them', () => {
  const settings = fc.record({
    sort: fc.constantFrom(...SORTS.filter((sort) => sort !== 'checked')),
    descending: fc.boolean(),
    showsOnlyOffline: fc.boolean(),
  });
  const changes = fc.array(fc.tuple(fc.nat(59), rowValue), { maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(rowValue, { minLength: 60, maxLength: 60 }),
      fc.array(changes, { maxLength: 4 }),
      settings,
      (values, rounds, { sort, descending, showsOnlyOffline }) => {
        const rows = values.map((value, index) => rowOf(index, value));
        const input: OrderInput = {
          rows,
          entries: new Map(),
          test: (row) => !showsOnlyOffline || row.status === 'offline',
          sort,
          descending,
          grouping: 'none',
          checkedAtMs: () => null,
        };
        let order = orderOf(input);
        for (const round of rounds) {
          for (const [index, value] of round) rows[index] = rowOf(index, value);
          order = reorder(order, new Set(round.map(([index]) => index)), input);
          expect(order).toEqual(orderOf(input));
        }
      },
    ),
  );
});

test('groups and ages of checks want a whole sort', () => {
  const input = { rows: [], entries: new Map(), test: () => true, descending: false } as const;
  const isServed = (over: Pick<OrderInput, 'sort' | 'grouping'>) =>
    canReorder({ ...input, ...over, checkedAtMs: () => null });
  expect(isServed({ sort: 'problem', grouping: 'none' })).toBe(true);
  expect(isServed({ sort: 'problem', grouping: 'group' })).toBe(false);
  expect(isServed({ sort: 'checked', grouping: 'none' })).toBe(false);
});
