import { describe, expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import type { Entry } from '@/lib/contracts/watchlist';
import { type BoardFilter, type Entries, rowTestOf } from './board-filter';
import { isSameOrder, keepInPlace, type OrderInput, orderOf } from './board-order';

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;

function row(clientId: string, over: Partial<ClientRow> & { minute?: number } = {}): ClientRow {
  const { minute = 0, ...rest } = over;
  return {
    clientId,
    status: 'online',
    flags: [],
    since: { notBefore: null, notAfter: at(minute) },
    checkedAt: at(30),
    source: 'cached',
    ...rest,
  };
}

const entry = (clientId: string, over: Partial<Entry> = {}): [string, Entry] => [
  clientId,
  { clientId, label: null, note: null, tags: [], ...over },
];
const EVERYTHING: BoardFilter = { facets: [], group: null, tag: null, search: '' };
const NO_ENTRIES: Entries = new Map();

function order(rows: ClientRow[], over: Partial<OrderInput> = {}) {
  return orderOf({
    rows,
    entries: NO_ENTRIES,
    test: () => true,
    sort: 'problem',
    descending: false,
    grouping: 'none',
    checkedAtMs: (each) => (each.checkedAt ? Date.parse(each.checkedAt) : null),
    ...over,
  });
}

const ids = (rows: ClientRow[], indices: readonly number[]) =>
  indices.map((index) => rows[index]?.clientId);

describe('the order of the board', () => {
  test('what a client was at the first look is no change: those stand behind the changes, by id', () => {
    const rows = [
      row('c', { minute: 9 }),
      row('a', { minute: 3 }),
      row('b', { minute: 6 }),
      row('moved', { since: { notBefore: at(1), notAfter: at(2) } }),
    ];
    for (const sort of ['problem', 'change'] as const) {
      expect(ids(rows, order(rows, { sort }).indices)).toEqual(['moved', 'a', 'b', 'c']);
    }
  });

  test('problems first, the newest change first among equals, then by id', () => {
    const rows = [
      row('fine'),
      row('never', { status: 'offline', flags: ['neverOnline'] }),
      row('old', { status: 'offline', minute: 1 }),
      row('new', { status: 'offline', minute: 9 }),
      row('lost', { status: 'unknown', reason: 'error' }),
      row('torn', { flags: ['conflict'] }),
      row('also fine'),
    ];
    expect(ids(rows, order(rows).indices)).toEqual([
      'new',
      'old',
      'torn',
      'lost',
      'never',
      'also fine',
      'fine',
    ]);
  });

  test('by label, those without one last', () => {
    const rows = [row('a'), row('b'), row('c')];
    const entries = new Map([entry('b', { label: 'Pump' }), entry('c', { label: 'Fan' })]);
    expect(ids(rows, order(rows, { sort: 'label', entries }).indices)).toEqual(['c', 'b', 'a']);
  });

  test('groups by GroupID, the group in trouble first, ids without a group last', () => {
    const rows = [
      row('plain', { status: 'offline' }),
      row('GID_a@@@1'),
      row('GID_b@@@1', { status: 'offline' }),
      row('GID_b@@@2'),
    ];
    const grouped = order(rows, { grouping: 'group' });
    expect(grouped.groups).toEqual([
      { key: 'GID_b', count: 2 },
      { key: 'GID_a', count: 1 },
      { key: '', count: 1 },
    ]);
    expect(ids(rows, grouped.indices)).toEqual(['GID_b@@@1', 'GID_b@@@2', 'GID_a@@@1', 'plain']);
  });
});

describe('data that arrives', () => {
  const rows = [
    row('a', { status: 'offline' }),
    row('b'),
    row('c'),
    row('d', { status: 'offline' }),
  ];

  test('moves no cell that is on screen, adds at the end, and keeps what no longer matches', () => {
    const shown = { indices: [0, 3], groups: [{ key: '', count: 2 }] };
    const wanted = { indices: [2, 3], groups: [{ key: '', count: 2 }] };
    const kept = keepInPlace(shown, wanted);
    expect(ids(rows, kept.indices)).toEqual(['a', 'd', 'c']);
    expect(isSameOrder(kept, wanted)).toBe(false);
  });

  test('keeps groups in place and puts a new group last', () => {
    const shown = {
      indices: [0, 1],
      groups: [
        { key: 'x', count: 1 },
        { key: 'y', count: 1 },
      ],
    };
    const wanted = {
      indices: [3, 1, 2, 0],
      groups: [
        { key: 'z', count: 1 },
        { key: 'y', count: 2 },
        { key: 'x', count: 1 },
      ],
    };
    expect(keepInPlace(shown, wanted)).toEqual({
      indices: [0, 1, 2, 3],
      groups: [
        { key: 'x', count: 1 },
        { key: 'y', count: 2 },
        { key: 'z', count: 1 },
      ],
    });
  });
});

describe('the filter', () => {
  const entries = new Map([
    entry('GID_a@@@pump-1', { label: 'Basement', tags: ['north'], note: 'spare part ordered' }),
    entry('GID_b@@@pump-2', { tags: ['south'] }),
  ]);
  const rows = [
    row('GID_a@@@pump-1', { status: 'offline', flags: ['stale'] }),
    row('GID_b@@@pump-2'),
    row('fan-3', { status: 'unknown' }),
  ];
  const matching = (filter: Partial<BoardFilter>) =>
    rows.filter(rowTestOf({ ...EVERYTHING, ...filter }, entries)).map((each) => each.clientId);

  test.each<[string, Partial<BoardFilter>, string[]]>([
    ['nothing asked', {}, ['GID_a@@@pump-1', 'GID_b@@@pump-2', 'fan-3']],
    ['facets are alternatives', { facets: ['stale', 'unknown'] }, ['GID_a@@@pump-1', 'fan-3']],
    ['a group', { group: 'GID_b' }, ['GID_b@@@pump-2']],
    ['no group', { group: '' }, ['fan-3']],
    ['a tag', { tag: 'north' }, ['GID_a@@@pump-1']],
    ['part of an id, any case', { search: 'PUMP' }, ['GID_a@@@pump-1', 'GID_b@@@pump-2']],
    ['a label', { search: 'basement' }, ['GID_a@@@pump-1']],
    ['words of a note', { search: 'spare part' }, ['GID_a@@@pump-1']],
    ['a pasted list', { search: 'pump-2,\nfan-3' }, ['GID_b@@@pump-2', 'fan-3']],
    [
      'ids in a ticket',
      { search: 'Please check GID_a@@@pump-1 and GID_b@@@pump-2, fan' },
      ['GID_a@@@pump-1', 'GID_b@@@pump-2'],
    ],
    ['all at once', { search: 'pump', facets: ['online'], tag: 'south' }, ['GID_b@@@pump-2']],
  ])('%s', (_name, filter, expected) => {
    expect(matching(filter)).toEqual(expected);
  });
});
