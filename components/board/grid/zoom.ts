import type { CellMetrics } from './layout';

export const ZOOMS = ['dots', 'tiles', 'chips', 'cards'] as const;
export type Zoom = (typeof ZOOMS)[number];

export const ZOOM_METRICS: Record<Zoom, CellMetrics & { glyph: number; stretch: boolean }> = {
  dots: { width: 10, height: 10, gap: 2, glyph: 10, stretch: false },
  tiles: { width: 22, height: 22, gap: 4, glyph: 16, stretch: false },
  chips: { width: 132, height: 26, gap: 4, glyph: 14, stretch: true },
  cards: { width: 208, height: 46, gap: 6, glyph: 16, stretch: true },
};

const DOTS_ABOVE = 5_000;
const TILES_ABOVE = 2_000;
const CHIPS_ABOVE = 200;

/** What fits: a handful is read as cards, a fleet is seen as dots. */
export function zoomFor(clients: number): Zoom {
  if (clients > DOTS_ABOVE) return 'dots';
  if (clients > TILES_ABOVE) return 'tiles';
  if (clients > CHIPS_ABOVE) return 'chips';
  return 'cards';
}
