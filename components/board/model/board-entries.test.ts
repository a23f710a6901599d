import { describe, expect, test } from 'vitest';
import type { Absence } from '@/lib/contracts/client-note';
import type { ClientRow } from '@/lib/contracts/client-status';
import { lasting, withAbsences } from './board-entries';
import { rowTestOf } from './board-filter';
import { orderOf, problemRank } from './board-order';

const NOON = Date.parse('2026-01-01T12:00:00.000Z');
const absence = (clientId: string, until = '2026-01-01T13:00:00.000Z'): [string, Absence] => [
  clientId,
  { clientId, until, note: '', createdBy: 'Li Wei', createdAt: '2026-01-01T08:00:00.000Z' },
];
const row = (clientId: string, over: Partial<ClientRow> = {}): ClientRow => ({
  clientId,
  status: 'offline',
  flags: [],
  since: { notBefore: null, notAfter: '2026-01-01T11:00:00.000Z' },
  checkedAt: '2026-01-01T11:59:00.000Z',
  source: 'cached',
  ...over,
});
const NO_FILTER = { facets: [], group: null, tag: null, search: '' };

describe('an expected absence', () => {
  const entries = withAbsences(new Map(), new Map([absence('away')]));

  test('puts an offline client below every problem and above what is fine', () => {
    const rows = [
      row('fine', { status: 'online' }),
      row('away'),
      row('old', { status: 'online', flags: ['stale'] }),
      row('never', { flags: ['neverOnline'] }),
      row('lost', { status: 'unknown' }),
      row('gone'),
    ];
    const { indices } = orderOf({
      rows,
      entries,
      test: () => true,
      sort: 'problem',
      descending: false,
      grouping: 'none',
      checkedAtMs: () => null,
    });
    const order = indices.map((index) => rows[index]?.clientId);
    expect(order).toEqual(['gone', 'lost', 'never', 'old', 'away', 'fine']);
  });

  test('is a filter of its own, and its clients stay offline', () => {
    const expected = rowTestOf({ ...NO_FILTER, facets: ['expected'] }, entries);
    const offline = rowTestOf({ ...NO_FILTER, facets: ['offline'] }, entries);
    expect([row('away'), row('gone')].map(expected)).toEqual([true, false]);
    expect([row('away'), row('gone')].map(offline)).toEqual([true, true]);
  });

  test('excuses nothing but being offline', () => {
    const entry = entries.get('away');
    expect(problemRank(row('away', { status: 'unknown' }), entry)).toBe(3);
    expect(problemRank(row('away', { status: 'online', flags: ['conflict'] }), entry)).toBe(1);
  });

  test('ends by itself', () => {
    const both = new Map([absence('away'), absence('back', '2026-01-01T12:00:00.000Z')]);
    expect([...lasting(both, NOON).keys()]).toEqual(['away']);
  });
});

test('without absences nothing is made anew', () => {
  const entries = new Map([['a', { clientId: 'a', label: 'Lift', note: null, tags: [] }]]);
  expect(withAbsences(entries, new Map())).toBe(entries);
  const none = new Map([absence('away')]);
  expect(lasting(none, NOON)).toBe(none);
});

test('an absence keeps what else is known of its client', () => {
  const entries = new Map([['away', { clientId: 'away', label: 'Lift', note: null, tags: ['x'] }]]);
  expect(withAbsences(entries, new Map([absence('away')])).get('away')).toMatchObject({
    label: 'Lift',
    tags: ['x'],
    absence: { createdBy: 'Li Wei' },
  });
});
