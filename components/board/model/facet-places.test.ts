import { expect, test } from 'vitest';
import { facetPlaces } from './facet-places';

test('a count that comes stands at the end, wherever it would stand otherwise', () => {
  expect(facetPlaces(['offline', 'checking'], ['offline', 'stale', 'checking'])).toEqual([
    'offline',
    'checking',
    'stale',
  ]);
});

test('a count that goes leaves its place only when none stands behind it', () => {
  const shown = ['offline', 'checking', 'flapping'] as const;
  expect(facetPlaces(shown, ['offline', 'flapping'])).toBe(shown);
  expect(facetPlaces(shown, ['offline', 'checking'])).toEqual(['offline', 'checking']);
  expect(facetPlaces(shown, ['offline'])).toEqual(['offline']);
});

test('a count that comes again finds the place that was kept for it', () => {
  const shown = ['offline', 'checking', 'flapping'] as const;
  expect(facetPlaces(shown, ['offline', 'checking', 'flapping'])).toBe(shown);
});
