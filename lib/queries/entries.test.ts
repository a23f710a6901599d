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
