import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { en } from '@/lib/i18n/messages/en';
import { WatchlistTile } from './watchlist-tile';

const LIST: Watchlist = {
  id: '7d3c9b1e-6a52-4c0e-9f6b-2b1f0a9f1c11',
  connectionId: '7d3c9b1e-6a52-4c0e-9f6b-2b1f0a9f1c12',
  name: 'Lifts',
  intervalSeconds: 90,
  mode: 'viewed',
  confirm: 'never',
  createdAt: '2026-01-01T00:00:00.000Z',
  visibility: 'team',
  canEdit: true,
  total: 0,
  summary: { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 },
  checked: { oldestAt: null, newestAt: null, nextDueAt: null },
  lastChangeAt: null,
};

test('a list that is checked every 90 seconds is not said to be checked every minute', () => {
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <WatchlistTile watchlist={LIST} connectionName="North" />
    </IntlProvider>,
  );
  expect(html).toContain('North · every 1m 30s');
});
