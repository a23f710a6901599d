import { expect, test } from 'vitest';
import { idRange } from './id-range';

const IDS = ['a', 'b', 'c', 'd'];

test('a range goes from the anchor to the end that was clicked, whichever comes first', () => {
  expect(idRange(IDS, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(idRange(IDS, 'd', 'b')).toEqual(['b', 'c', 'd']);
});

test('with the anchor hidden or never set a range is the clicked cell alone', () => {
  expect(idRange(IDS, 'hidden', 'c')).toEqual(['c']);
  expect(idRange(IDS, null, 'c')).toEqual(['c']);
});

test('a cell that is not shown ends no range', () => {
  expect(idRange(IDS, 'b', 'hidden')).toEqual([]);
});
