import type { Glyph, GlyphShape } from '@/lib/format/glyph';

/** How a cell without text looks. */
export interface CellLook {
  glyph: Glyph;
  isSelected: boolean;
  /** Its absence was foretold: the shape stays, the alarm does not. */
  isExpected: boolean;
  /** 0 to 1: how strong the outline of a check on its way is just now. */
  breath: number;
}

const SHAPES: readonly GlyphShape[] = [
  'online',
  'offline',
  'unknown',
  'conflict',
  'neverOnline',
  'flapping',
];
const BREATHS = 7;

/** The look as one number, so that what looks alike is drawn once; breaths are told apart in eight steps. */
export function packLook({ glyph, isSelected, isExpected, breath }: CellLook): number {
  return (
    SHAPES.indexOf(glyph.shape) |
    (glyph.isStale ? 8 : 0) |
    (isSelected ? 16 : 0) |
    (glyph.isChecking ? 32 : 0) |
    (Math.round(breath * BREATHS) << 6) |
    (isExpected ? 512 : 0)
  );
}

export function unpackLook(packed: number): CellLook {
  return {
    glyph: {
      shape: SHAPES[packed & 7] ?? 'unknown',
      isStale: (packed & 8) !== 0,
      isChecking: (packed & 32) !== 0,
    },
    isSelected: (packed & 16) !== 0,
    isExpected: (packed & 512) !== 0,
    breath: ((packed >> 6) & 7) / BREATHS,
  };
}
