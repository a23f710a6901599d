import type { ClientRow } from '@/lib/contracts/client-status';

export type GlyphShape = 'online' | 'offline' | 'unknown' | 'conflict' | 'neverOnline' | 'flapping';

export interface Glyph {
  shape: GlyphShape;
  isStale: boolean;
  isChecking: boolean;
}

/** How a row is drawn: one shape, hatched when its evidence is old, breathing while a check is on its way. */
export function glyphOf(row: Pick<ClientRow, 'status' | 'flags'>): Glyph {
  return {
    shape: shapeOf(row),
    isStale: row.flags.includes('stale'),
    isChecking: row.flags.includes('checking'),
  };
}

function shapeOf({ status, flags }: Pick<ClientRow, 'status' | 'flags'>): GlyphShape {
  if (status === 'unknown') return 'unknown';
  if (flags.includes('conflict')) return 'conflict';
  if (flags.includes('flapping')) return 'flapping';
  if (status === 'offline' && flags.includes('neverOnline')) return 'neverOnline';
  return status;
}
