import type { Glyph } from '@/lib/format/glyph';
import { drawGlyph } from './glyph-paths';
import type { GridTheme } from './theme';

/** Each glyph is drawn once for a size and theme, then copied: ten thousand cells are ten thousand copies. */
export class GlyphSprites {
  readonly #theme: GridTheme;
  readonly #pixelRatio: number;
  readonly #sprites = new Map<string, HTMLCanvasElement>();

  constructor(theme: GridTheme, pixelRatio: number) {
    this.#theme = theme;
    this.#pixelRatio = pixelRatio;
  }

  draw(
    pen: CanvasRenderingContext2D,
    glyph: Glyph,
    at: { x: number; y: number; size: number },
  ): void {
    const key = `${glyph.shape}${glyph.isStale ? '~' : ''}${at.size}`;
    const sprite = this.#sprites.get(key) ?? this.#make(key, glyph, at.size);
    pen.drawImage(sprite, at.x, at.y, at.size, at.size);
  }

  #make(key: string, glyph: Glyph, size: number): HTMLCanvasElement {
    const sprite = document.createElement('canvas');
    const pixels = Math.ceil(size * this.#pixelRatio);
    sprite.width = pixels;
    sprite.height = pixels;
    const pen = sprite.getContext('2d');
    if (pen) drawGlyph(pen, glyph, { size: pixels, theme: this.#theme });
    this.#sprites.set(key, sprite);
    return sprite;
  }
}
