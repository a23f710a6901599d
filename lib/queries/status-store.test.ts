import { describe, expect, test } from 'vitest';
import type { ClientRow, Statuses } from '@/lib/contracts/client-status';
import { StatusStore, type StoreChange } from './status-store';

const T0 = Date.parse('2026-01-01T00:00:00.000Z');
const iso = (offsetMs: number) => new Date(T0 + offsetMs).toISOString();

function row(clientId: string, over: Partial<ClientRow> = {}): ClientRow {
  return {
    clientId,
    status: 'online',
    flags: [],
    since: { notBefore: null, notAfter: iso(0) },
    checkedAt: iso(0),
    source: 'cached',
    ...over,
  };
}

function answer(over: Partial<Statuses>): Statuses {
  return {
    cursor: 'e.1',
    now: iso(0),
    full: true,
    total: 0,
    summary: { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 },
    checked: { oldestAt: iso(0), newestAt: iso(0), nextDueAt: iso(5000) },
    clients: [],
    removed: [],
    ...over,
  };
}

function loaded(...rows: ClientRow[]): StatusStore {
  const store = new StatusStore();
  store.apply(answer({ clients: rows, total: rows.length }), T0);
  return store;
}

function record(store: StatusStore): StoreChange[] {
  const changes: StoreChange[] = [];
  store.subscribe((change) => changes.push(change));
  return changes;
}

describe('the status store', () => {
  test('a delta changes only the rows that it names and says which', () => {
    const store = loaded(row('a'), row('b'), row('c'));
    const changes = record(store);
    store.apply(answer({ full: false, clients: [row('b', { status: 'offline' })] }), T0);
    expect(store.rows().map((each) => each.status)).toEqual(['online', 'offline', 'online']);
    expect(changes).toEqual([{ dirty: [1], structure: false }]);
    expect(store.tally()).toMatchObject({ online: 2, offline: 1 });
  });

  test('an answer without rows leaves every row as it was and moves no cell', () => {
    const store = loaded(row('a'), row('b'));
    const changes = record(store);
    store.apply(answer({ full: false, cursor: 'e.2', total: 2 }), T0);
    expect(store.cursor()).toBe('e.2');
    expect(changes).toEqual([{ dirty: [], structure: false }]);
  });

  test('a full answer of the same members keeps each client at its index', () => {
    const store = loaded(row('a'), row('b'), row('c'));
    const changes = record(store);
    store.apply(answer({ clients: [row('c'), row('a', { status: 'unknown' }), row('b')] }), T0);
    expect(store.rows().map((each) => each.clientId)).toEqual(['a', 'b', 'c']);
    expect(changes).toEqual([{ dirty: [0], structure: false }]);
  });

  test('members that come are put at the end, members that go close the gap', () => {
    const store = loaded(row('a'), row('b'), row('c'));
    const changes = record(store);
    store.apply(answer({ full: false, clients: [row('d')], removed: ['b'] }), T0);
    expect(store.rows().map((each) => each.clientId)).toEqual(['a', 'c', 'd']);
    expect(store.indexOf('c')).toBe(1);
    expect(store.indexOf('b')).toBeUndefined();
    expect(changes).toEqual([{ dirty: 'all', structure: true }]);
    expect(store.structureVersion()).toBe(2);
  });

  test('flags are counted beside the status', () => {
    const store = loaded(
      row('a', { flags: ['stale', 'flapping'] }),
      row('b', { status: 'offline', flags: ['neverOnline'] }),
    );
    expect(store.tally()).toMatchObject({ stale: 1, flapping: 1, neverOnline: 1 });
    store.apply(answer({ full: false, clients: [row('a')] }), T0);
    expect(store.tally()).toMatchObject({ stale: 0, flapping: 0, neverOnline: 1 });
  });

  test('distrust keeps the values, repaints everything, and ends with the next answer', () => {
    const store = loaded(row('a', { status: 'offline' }));
    const changes = record(store);
    store.markDistrusted('network');
    store.markDistrusted('network');
    expect(store.distrust()).toBe('network');
    expect(store.rowAt(0)?.status).toBe('offline');
    expect(changes).toEqual([{ dirty: 'all', structure: false }]);
    store.apply(answer({ full: false }), T0);
    expect(store.distrust()).toBeNull();
    expect(changes[1]).toEqual({ dirty: 'all', structure: false });
  });

  test('an answer that comes while nobody looks leaves everything marked until the next one', () => {
    const store = loaded(row('a'));
    const changes = record(store);
    store.markDistrusted('hidden');
    store.apply(answer({ full: false }), T0, 'hidden');
    expect(store.distrust()).toBe('hidden');
    store.apply(answer({ full: false }), T0);
    expect(store.distrust()).toBeNull();
    expect(changes.map(({ dirty }) => dirty)).toEqual(['all', 'all', 'all']);
  });

  test('hiding the tab does not cover up a worse reason', () => {
    const store = loaded(row('a'));
    store.markDistrusted('session');
    store.markDistrusted('hidden');
    expect(store.distrust()).toBe('session');
  });

  test('when rows and total do not agree the next question is for everything', () => {
    const store = loaded(row('a'), row('b'));
    expect(store.cursor()).toBe('e.1');
    store.apply(answer({ full: false, cursor: 'e.2', total: 3 }), T0);
    expect(store.cursor()).toBeNull();
  });

  test('a row without a mark is as fresh as the oldest check, a marked row is as old as it says', () => {
    const store = loaded(
      row('a'),
      row('b', { flags: ['stale'] }),
      row('c', { status: 'unknown', reason: 'expired' }),
    );
    store.apply(
      answer({
        full: false,
        checked: { oldestAt: iso(9000), newestAt: iso(9500), nextDueAt: null },
      }),
      T0,
    );
    const checkedAt = store.rows().map((each) => store.checkedAtMs(each));
    expect(checkedAt).toEqual([T0 + 9000, T0, T0]);
  });
});
