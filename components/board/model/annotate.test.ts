import { expect, test } from 'vitest';
import { annotated, splitTags } from './annotate';

const ENTRY = { clientId: 'a', label: 'Pump', note: 'old', tags: ['north', 'spare'] };

test('tags are split at commas of both languages, each once', () => {
  expect(splitTags(' north, south，north、spare ;')).toEqual(['north', 'south', 'spare']);
});

test('of one client an empty field clears what was there', () => {
  expect(annotated('a', ENTRY, { label: ' ', note: 'new', tags: [] })).toEqual({
    clientId: 'a',
    label: null,
    note: 'new',
    tags: [],
  });
});

test('of many clients an empty field keeps what each has', () => {
  const edit = { label: '', note: '', addTags: ['east'], removeTags: ['spare'] };
  expect(annotated('a', ENTRY, edit)).toEqual({ clientId: 'a', tags: ['north', 'east'] });
});
