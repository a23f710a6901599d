import { expect, test } from 'vitest';
import { editOfMany, editOfOne, splitTags } from './annotate';

const ENTRY = { clientId: 'a', label: 'Pump', note: 'old', tags: ['north', 'spare'] };
const NOTHING = { label: ' ', note: '', tags: [], removeTags: [] };

test('tags are split at commas of both languages, each once', () => {
  expect(splitTags(' north, south，north、spare ;')).toEqual(['north', 'south', 'spare']);
});

test('of one client an empty field clears what was there, tags become what was typed', () => {
  const typed = { ...NOTHING, note: 'new', tags: ['north', 'east'] };
  expect(editOfOne('a', ENTRY, typed)).toEqual({
    clientIds: ['a'],
    label: null,
    note: 'new',
    addTags: ['east'],
    removeTags: ['spare'],
  });
});

test('of many clients an empty field keeps what each has', () => {
  const typed = { ...NOTHING, tags: ['east'], removeTags: ['spare'] };
  expect(editOfMany(['a', 'b'], typed)).toEqual({
    clientIds: ['a', 'b'],
    addTags: ['east'],
    removeTags: ['spare'],
  });
});

test('nothing typed for many clients is no edit', () => {
  expect(editOfMany(['a', 'b'], NOTHING)).toBeNull();
});
