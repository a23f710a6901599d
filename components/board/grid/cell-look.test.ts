import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GlyphShape } from '@/lib/format/glyph';
import { packLook, unpackLook } from './cell-look';

const SHAPES: GlyphShape[] = [
  'online',
  'offline',
  'unknown',
  'conflict',
  'neverOnline',
  'flapping',
];

test('a packed look is unpacked as it was, its breath to the nearest seventh', () => {
  const look = fc.record({
    glyph: fc.record({
      shape: fc.constantFrom(...SHAPES),
      isStale: fc.boolean(),
      isChecking: fc.boolean(),
    }),
    isSelected: fc.boolean(),
    isExpected: fc.boolean(),
    breath: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(look, ({ breath, ...rest }) => {
      const unpacked = unpackLook(packLook({ ...rest, breath }));
      expect(unpacked).toMatchObject(rest);
      expect(Math.abs(unpacked.breath - breath)).toBeLessThanOrEqual(1 / 14 + 1e-9);
    }),
  );
});
