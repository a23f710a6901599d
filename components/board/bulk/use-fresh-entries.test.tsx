import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { keys } from '@/lib/queries/keys';
import { useFreshEntries } from './use-fresh-entries';

const ENTRY = { clientId: 'GID_a@@@1', label: null, note: 'Of the morning', tags: [] };

function Reader() {
  const { fresh } = useFreshEntries('list', true);
  return <p>{fresh === null ? 'asking' : fresh.get(ENTRY.clientId)?.note}</p>;
}

test('a copy that the browser has already is not typed over before the server is asked again', () => {
  const client = new QueryClient();
  client.setQueryData(keys.watchlists.entries('list'), new Map([[ENTRY.clientId, ENTRY]]));
  const page = (
    <QueryClientProvider client={client}>
      <Reader />
    </QueryClientProvider>
  );
  expect(renderToStaticMarkup(page)).toBe('<p>asking</p>');
});
