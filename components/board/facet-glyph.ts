import type { GlyphShape } from '@/lib/format/glyph';
import type { Facet } from './model/board-filter';

export function glyphOfFacet(facet: Facet): {
  shape: GlyphShape;
  isStale?: boolean;
  isChecking?: boolean;
} {
  if (facet === 'stale') return { shape: 'online', isStale: true };
  if (facet === 'checking') return { shape: 'unknown', isChecking: true };
  return { shape: facet };
}
