import { expect, test } from 'vitest';
import { cutToWidth } from './cut-to-width';

/** Chinese is twice as wide as Latin. */
function measure(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e80' ? 12 : 6), 0);
}

test('a text that fits stays whole', () => {
  expect(cutToWidth('Pump', 24, measure)).toBe('Pump');
  expect(cutToWidth('水泵', 24, measure)).toBe('水泵');
});

test('a text that does not fit is cut at its end, by what it measures', () => {
  expect(cutToWidth('GID_of_sixty_characters', 60, measure)).toBe('GID_of_si…');
  expect(cutToWidth('地下室的水泵', 36, measure)).toBe('地下…');
});

test('without any room only the mark of the cut is left', () => {
  expect(cutToWidth('Pump', -5, measure)).toBe('…');
});
