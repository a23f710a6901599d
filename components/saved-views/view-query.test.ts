import { expect, test } from 'vitest';
import { viewQuery } from './view-query.ts';

test.each([
  ['', ''],
  ['?', ''],
  ['?view=table&is=offline', 'is=offline&view=table'],
  ['is=offline&view=table&client=GID_a%40%40%40b', 'is=offline&view=table'],
  ['?q=水泵', 'q=%E6%B0%B4%E6%B3%B5'],
  ['q=a b&q=a', 'q=a+b&q=a'],
])('of %s is %s', (search, query) => {
  expect(viewQuery(search)).toBe(query);
  expect(viewQuery(query)).toBe(query);
});

test('a search that is in the fragment is part of the view', () => {
  expect(viewQuery('view=table', 'a, b')).toBe('q=a%2C+b&view=table');
});
