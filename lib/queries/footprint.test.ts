import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { footprintOptions } from './footprint';

const optionsOf = (connectionId: string) => ({
  ...footprintOptions(connectionId, '24h'),
  enabled: false,
});

test('the figures of one connection never stand under the name of another', () => {
  const client = new QueryClient();
  const figures = { calls: { cached: 7, realtime: 0 }, byHour: [], byWatchlist: [] };
  client.setQueryData<unknown>(optionsOf('one').queryKey, figures);
  const observer = new QueryObserver(client, optionsOf('one'));
  const leave = observer.subscribe(() => {});
  expect(observer.getCurrentResult().data).toEqual(figures);
  observer.setOptions(optionsOf('two'));
  expect(observer.getCurrentResult().data).toBeUndefined();
  leave();
});
