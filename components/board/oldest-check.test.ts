import { expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { StatusStore } from '@/lib/queries/status-store';
import { oldestCheckMs } from './oldest-check';

const T0 = Date.parse('2026-01-01T00:00:00.000Z');
const iso = (offsetMs: number) => new Date(T0 + offsetMs).toISOString();

const ROW: ClientRow = {
  clientId: 'fresh',
  status: 'online',
  flags: [],
  since: null,
  checkedAt: iso(-5000),
  source: 'cached',
};

function loaded(...clients: ClientRow[]): StatusStore {
  const store = new StatusStore();
  const summary = { online: clients.length, offline: 0, unknown: 0, stale: 0, conflict: 0 };
  const checked = { oldestAt: iso(-5000), newestAt: iso(-5000), nextDueAt: null };
  const answer = {
    cursor: 'e.1',
    now: iso(0),
    full: true,
    total: clients.length,
    summary,
    checked,
  };
  store.apply({ ...answer, clients, removed: [] }, T0);
  return store;
}

test('the oldest check of what is printed counts the stale rows too, which the list’s own leaves out', () => {
  const stale: ClientRow = {
    ...ROW,
    clientId: 'stale',
    flags: ['stale'],
    checkedAt: iso(-3_600_000),
  };
  const store = loaded(ROW, stale);
  expect(oldestCheckMs(store, [0, 1])).toBe(T0 - 3_600_000);
  expect(oldestCheckMs(store, [0])).toBe(T0 - 5000);
});

test('rows that were never checked have no age', () => {
  const never: ClientRow = { ...ROW, clientId: 'never', status: 'unknown', checkedAt: null };
  expect(oldestCheckMs(loaded(never), [0])).toBeNull();
});
