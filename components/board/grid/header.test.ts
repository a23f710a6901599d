import { expect, test } from 'vitest';
import { drawHeader } from './header';
import type { GridTheme } from './theme';

const LETTER_PX = 7;
const PHONE_PX = 360;

const THEME: GridTheme = {
  online: '',
  offline: '',
  offlineSoft: '',
  unknown: '',
  conflict: '',
  conflictSoft: '',
  ink: '',
  muted: '',
  faint: '',
  line: '',
  panel: '',
  hover: '',
  accent: '',
  accentSoft: '',
  mono: '',
  sans: '',
};

/** The texts of a header, with where each begins and ends. */
function textsOf(title: string, count: string) {
  const texts: { text: string; from: number; to: number }[] = [];
  const pen = {
    beginPath: () => {},
    lineTo: () => {},
    stroke: () => {},
    fillRect: () => {},
    measureText: (text: string) => ({ width: text.length * LETTER_PX }),
    fillText: (text: string, from: number) =>
      texts.push({ text, from, to: from + text.length * LETTER_PX }),
  } as unknown as CanvasRenderingContext2D;
  drawHeader(pen, { title, count, isFolded: false }, { middle: 14, width: PHONE_PX, theme: THEME });
  return texts;
}

test('a group with a short name shows it whole, and its count right behind it', () => {
  const [title, count] = textsOf('GID_a', '12 of 14 online');
  expect(title?.text).toBe('GID_a');
  expect(count).toMatchObject({ text: '12 of 14 online', from: (title?.to ?? 0) + 10 });
});

test('a name of 60 letters on a phone is cut, and its count stays whole and in sight', () => {
  const [title, count] = textsOf(`GID_${'x'.repeat(56)}`, '12 of 14 online');
  expect(title?.text).toMatch(/^GID_x+…$/);
  expect(count?.text).toBe('12 of 14 online');
  expect(count?.from).toBeGreaterThan(title?.to ?? 0);
  expect(count?.to).toBeLessThanOrEqual(PHONE_PX);
});
