import { type CellContent, drawCell } from './cell';
import { GlyphSprites } from './glyph-sprites';
import { blockAt, cellOrigin, type GridLayout, positionsWithin } from './layout';
import type { GridTheme } from './theme';
import type { Zoom } from './zoom';

/** What a painter asks of the board; positions are places in the order on screen. */
export interface GridSource {
  /** null when there is no such cell. */
  contentAt: (position: number) => CellContent | null;
  headerAt: (block: number) => { title: string; count: string } | null;
}

export interface Viewport {
  width: number;
  height: number;
  scrollTop: number;
  pixelRatio: number;
}

/** Draws the visible part of a grid into a canvas as large as the viewport. Knows cells, not clients. */
export class GridPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  #theme: GridTheme;
  #sprites: GlyphSprites;
  #layout: GridLayout;
  #zoom: Zoom;
  #viewport: Viewport;
  #source: GridSource;

  constructor(
    canvas: HTMLCanvasElement,
    pen: CanvasRenderingContext2D,
    state: {
      theme: GridTheme;
      layout: GridLayout;
      zoom: Zoom;
      viewport: Viewport;
      source: GridSource;
    },
  ) {
    this.#canvas = canvas;
    this.#pen = pen;
    this.#theme = state.theme;
    this.#layout = state.layout;
    this.#zoom = state.zoom;
    this.#viewport = state.viewport;
    this.#source = state.source;
    this.#sprites = new GlyphSprites(state.theme, state.viewport.pixelRatio);
    this.#resize();
  }

  setTheme(theme: GridTheme): void {
    this.#theme = theme;
    this.#sprites = new GlyphSprites(theme, this.#viewport.pixelRatio);
  }

  setLayout(layout: GridLayout, zoom: Zoom): void {
    this.#layout = layout;
    this.#zoom = zoom;
  }

  setViewport(viewport: Viewport): void {
    const before = this.#viewport;
    this.#viewport = viewport;
    if (before.pixelRatio !== viewport.pixelRatio) {
      this.#sprites = new GlyphSprites(this.#theme, viewport.pixelRatio);
    }
    if (
      before.pixelRatio !== viewport.pixelRatio ||
      before.width !== viewport.width ||
      before.height !== viewport.height
    ) {
      this.#resize();
    }
  }

  paintAll(): void {
    const { width, height, scrollTop } = this.#viewport;
    this.#pen.clearRect(0, 0, width, height);
    const band = { top: scrollTop, bottom: scrollTop + height };
    for (let index = blockAt(this.#layout, band.top); ; index += 1) {
      const block = this.#layout.blocks[index];
      if (!block || block.top >= band.bottom) break;
      if (this.#layout.headerHeight > 0 && block.cellsTop > band.top) this.#paintHeader(index);
      const { from, to } = positionsWithin(this.#layout, block, band);
      for (let position = from; position < to; position += 1) this.#paintCell(position, false);
    }
  }

  /** Repaints single cells; those out of sight cost nothing. */
  paintCells(positions: Iterable<number>): void {
    for (const position of positions) this.#paintCell(position, true);
  }

  /** The positions on screen now. */
  visiblePositions(): { from: number; to: number }[] {
    const { height, scrollTop } = this.#viewport;
    const band = { top: scrollTop, bottom: scrollTop + height };
    const ranges: { from: number; to: number }[] = [];
    for (let index = blockAt(this.#layout, band.top); ; index += 1) {
      const block = this.#layout.blocks[index];
      if (!block || block.top >= band.bottom) return ranges;
      ranges.push(positionsWithin(this.#layout, block, band));
    }
  }

  #paintCell(position: number, clear: boolean): void {
    const origin = cellOrigin(this.#layout, position);
    if (!origin) return;
    const { metrics, cellWidth } = this.#layout;
    const y = origin.y - this.#viewport.scrollTop;
    if (y + metrics.height < 0 || y > this.#viewport.height) return;
    if (clear) {
      const around = Math.min(2, metrics.gap);
      this.#pen.clearRect(
        origin.x - around,
        y - around,
        cellWidth + 2 * around,
        metrics.height + 2 * around,
      );
    }
    const content = this.#source.contentAt(position);
    if (!content) return;
    drawCell(this.#pen, content, {
      box: { x: origin.x, y, width: cellWidth, height: metrics.height },
      zoom: this.#zoom,
      theme: this.#theme,
      sprites: this.#sprites,
    });
  }

  #paintHeader(index: number): void {
    const block = this.#layout.blocks[index];
    const header = this.#source.headerAt(index);
    if (!block || !header) return;
    const pen = this.#pen;
    const middle = block.top - this.#viewport.scrollTop + this.#layout.headerHeight / 2;
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    pen.strokeStyle = this.#theme.muted;
    pen.lineWidth = 1.5;
    pen.beginPath();
    const fold: readonly (readonly [number, number])[] = block.folded
      ? [
          [6, -4],
          [10, 0],
          [6, 4],
        ]
      : [
          [4, -2],
          [8, 2],
          [12, -2],
        ];
    for (const [x, y] of fold) pen.lineTo(x, middle + y);
    pen.stroke();
    pen.font = `550 13px ${this.#theme.sans}`;
    pen.fillStyle = this.#theme.ink;
    pen.fillText(header.title, 20, middle);
    const titleWidth = pen.measureText(header.title).width;
    pen.font = `400 12px ${this.#theme.sans}`;
    pen.fillStyle = this.#theme.muted;
    pen.fillText(header.count, 30 + titleWidth, middle);
    const countWidth = pen.measureText(header.count).width;
    pen.fillStyle = this.#theme.line;
    const lineFrom = 42 + titleWidth + countWidth;
    pen.fillRect(lineFrom, Math.round(middle), Math.max(0, this.#viewport.width - lineFrom - 4), 1);
  }

  #resize(): void {
    const { width, height, pixelRatio } = this.#viewport;
    this.#canvas.width = Math.max(1, Math.round(width * pixelRatio));
    this.#canvas.height = Math.max(1, Math.round(height * pixelRatio));
    this.#pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  }
}
