import { expect, test } from 'vitest';
import { changesOf, type WatchlistValues } from './watchlist-values';

const shown: WatchlistValues = {
  name: 'North',
  connectionId: 'c1',
  intervalSeconds: '5',
  mode: 'always',
  confirm: 'offline',
};

test('only what was changed is sent: the rest may have been set by a colleague meanwhile', () => {
  expect(changesOf({ ...shown, name: 'North yard' }, shown)).toEqual({ name: 'North yard' });
  expect(changesOf({ ...shown, mode: 'viewed' }, shown)).toEqual({ mode: 'viewed' });
  expect(changesOf(shown, shown)).toEqual({});
});

test('an interval is sent as a number, and an empty one as none', () => {
  expect(changesOf({ ...shown, intervalSeconds: '60' }, shown)).toEqual({ intervalSeconds: 60 });
  expect(changesOf({ ...shown, intervalSeconds: '' }, shown)).toEqual({
    intervalSeconds: Number.NaN,
  });
});

test('a changed interval is read as people write numbers', () => {
  const read = (intervalSeconds: string) => changesOf({ ...shown, intervalSeconds }, shown);
  expect(read('1,000')).toEqual({ intervalSeconds: 1000 });
  expect(read('1e3')).toEqual({ intervalSeconds: Number.NaN });
});
