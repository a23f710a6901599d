import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { entriesOptions } from './watchlists';

afterEach(() => {
  vi.unstubAllGlobals();
});

function stubEntries(label: string): void {
  const items = [{ clientId: 'a', label, note: null, tags: ['north'] }];
  vi.stubGlobal('fetch', async () => Response.json({ items, nextCursor: null }));
}

test('entries that are asked for again and did not change are the same ones, so that nothing is sorted', async () => {
  const client = new QueryClient();
  const options = { ...entriesOptions('list'), staleTime: 0 };
  const asked = async () => {
    await client.fetchQuery(options);
    return client.getQueryData(options.queryKey);
  };
  stubEntries('Pump');
  const first = await asked();
  expect(await asked()).toBe(first);
  stubEntries('Fan');
  expect((await asked())?.get('a')?.label).toBe('Fan');
});

test.each([
  [0, 60_000],
  [1000, 60_000],
  [10_000, 600_000],
])('the entries of %i clients cost one request a minute', (count, everyMs) => {
  const client = new QueryClient();
  const options = entriesOptions('list');
  const query = client.getQueryCache().build(client, client.defaultQueryOptions(options));
  const ids = Array.from({ length: count }, (_, index) => `GID_a@@@${index}`);
  const entry = { label: null, note: null, tags: [] };
  query.setData(new Map(ids.map((clientId) => [clientId, { clientId, ...entry }])));
  const { refetchInterval } = options;
  expect(typeof refetchInterval === 'function' && refetchInterval(query)).toBe(everyMs);
});
