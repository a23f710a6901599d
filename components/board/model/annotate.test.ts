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

test('of one client only what differs from what was shown is sent', () => {
  const shown = { label: 'Pump', note: 'old', tags: ['north', 'spare'], removeTags: [] };
  expect(editOfOne('a', ENTRY, { ...shown, label: ' Pump 2 ' })).toEqual({
    clientIds: ['a'],
    label: 'Pump 2',
  });
  expect(editOfOne('a', ENTRY, { ...shown, tags: ['spare'] })).toEqual({
    clientIds: ['a'],
    removeTags: ['north'],
  });
});

test('what was shown is no edit when nothing of it was changed', () => {
  const shown = { label: 'Pump', note: 'old', tags: ['spare', 'north'], removeTags: [] };
  expect(editOfOne('a', ENTRY, shown)).toBeNull();
  expect(editOfOne('a', undefined, NOTHING)).toBeNull();
});

test('a tag with a comma in it stays as long as all its parts do', () => {
  const entry = { ...ENTRY, label: null, note: null, tags: ['hall 3, east'] };
  const typed = { ...NOTHING, tags: splitTags(entry.tags.join(', ')) };
  expect(editOfOne('a', entry, typed)).toBeNull();
  expect(editOfOne('a', entry, { ...typed, tags: ['east'] })).toEqual({
    clientIds: ['a'],
    addTags: ['east'],
    removeTags: ['hall 3, east'],
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
