import { describe, expect, test } from 'vitest';
import { isResting, worstFirst } from './worst-first';

interface Counts {
  online?: number;
  offline?: number;
  unknown?: number;
  stale?: number;
  mode?: 'viewed' | 'always';
}

function list(name: string, { online = 0, offline = 0, unknown = 0, stale = 0, mode }: Counts) {
  return {
    name,
    mode: mode ?? ('always' as const),
    total: online + offline + unknown,
    summary: { online, offline, unknown, stale, conflict: 0 },
  };
}

describe('the order of the overview', () => {
  test('is worst first, with resting and empty lists last', () => {
    const sorted = worstFirst([
      list('empty', {}),
      list('resting', { unknown: 9, mode: 'viewed' }),
      list('well', { online: 5 }),
      list('stale', { online: 5, stale: 1 }),
      list('unknown', { online: 5, unknown: 5 }),
      list('one of many offline', { online: 999, offline: 1 }),
      list('half offline', { online: 2, offline: 2 }),
    ]);
    expect(sorted.map(({ name }) => name)).toEqual([
      'half offline',
      'one of many offline',
      'unknown',
      'stale',
      'well',
      'resting',
      'empty',
    ]);
  });

  test('goes by name where nothing else differs', () => {
    const sorted = worstFirst([list('b', { online: 1 }), list('a', { online: 2 })]);
    expect(sorted.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

test('only a list that is checked on view rests; an always-on list that knows nothing is in trouble', () => {
  expect(isResting(list('viewed', { unknown: 3, mode: 'viewed' }))).toBe(true);
  expect(isResting(list('viewed', { unknown: 3, online: 1, mode: 'viewed' }))).toBe(false);
  expect(isResting(list('always', { unknown: 3, mode: 'always' }))).toBe(false);
});
