import { describe, expect, test } from 'vitest';
import { following, placeOf } from './rotation';

describe('what a wall shows', () => {
  const south = { id: 'south', place: 1 };

  test('stays when a colleague adds a list before it, after it, or deletes another', () => {
    expect(placeOf(south, ['east', 'north', 'south'])).toBe(2);
    expect(placeOf(south, ['north', 'south', 'west'])).toBe(1);
    expect(placeOf(south, ['south', 'west'])).toBe(0);
  });

  test('is what took its place when it is deleted itself, or the first after the last', () => {
    expect(placeOf(south, ['north', 'west'])).toBe(1);
    expect(placeOf(south, ['north'])).toBe(0);
  });

  test('is nothing while there are no lists, and the same again when they are back', () => {
    expect(placeOf(south, [])).toBe(0);
    expect(placeOf(south, ['north', 'south'])).toBe(1);
  });

  test('begins with the first and goes on to the next, round and round', () => {
    const lists = ['north', 'south'];
    const first = { id: null, place: 0 };
    expect(placeOf(first, lists)).toBe(0);
    expect(placeOf(following(first), lists)).toBe(1);
    expect(placeOf(following(south), lists)).toBe(0);
    expect(placeOf(following(following(south)), lists)).toBe(1);
  });
});
