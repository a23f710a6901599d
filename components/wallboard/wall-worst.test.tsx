import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { en } from '@/lib/i18n/messages/en';
import { StatusStore } from '@/lib/queries/status-store';
import { WallWorst } from './wall-worst';

const T0 = Date.parse('2026-01-01T00:00:00.000Z');
const NOW = new Date(T0).toISOString();
const ONLINE: ClientRow = {
  clientId: 'GID_wall@@@one',
  status: 'online',
  flags: [],
  since: null,
  checkedAt: NOW,
  source: 'cached',
};

function loaded(...clients: ClientRow[]): StatusStore {
  const store = new StatusStore();
  const summary = { online: clients.length, offline: 0, unknown: 0, stale: 0, conflict: 0 };
  const checked = { oldestAt: NOW, newestAt: NOW, nextDueAt: null };
  const answer = { cursor: 'e.1', now: NOW, full: true, total: clients.length, summary, checked };
  store.apply({ ...answer, clients, removed: [] }, T0);
  return store;
}

function titleOf(store: StatusStore): string | undefined {
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <WallWorst store={store} entries={new Map()} />
    </IntlProvider>,
  );
  return /<h2[^>]*>(.*?)<\/h2>/.exec(html)?.[1];
}

test('a wall says that all are online when it knows it', () => {
  expect(titleOf(loaded(ONLINE))).toBe('All online');
});

test('a wall does not say so of a list without clients, nor while nobody can vouch for it', () => {
  expect(titleOf(loaded())).toBeUndefined();
  const store = loaded(ONLINE);
  store.markDistrusted('server');
  expect(titleOf(store)).toBeUndefined();
});
