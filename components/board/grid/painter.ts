import { type CellBox, type CellContent, drawCell, drawCursor, hasText } from './cell';
import { CellRaster } from './cell-raster';
import { GlyphSprites } from './glyph-sprites';
import { drawHeader } from './header';
import { blockAt, blockOf, cellOrigin, type GridLayout, positionsWithin } from './layout';
import type { GridTheme } from './theme';
import { ZOOM_METRICS, type Zoom } from './zoom';

/** What a painter asks of the board; positions are places in the order on screen. */
export interface GridSource {
  /** null when there is no such cell. */
  contentAt: (position: number) => CellContent | null;
  /** The same cell without its text, packed; null when there is no such cell. */
  lookAt: (position: number) => number | null;
  cursorAt: () => number | null;
  headerAt: (block: number) => { title: string; count: string } | null;
}

export interface Viewport {
  width: number;
  height: number;
  scrollTop: number;
  pixelRatio: number;
}

const NO_TEXT = { id: { group: '', device: '' }, label: null, age: '' };
/** From so many on, painting everything is cheaper than clearing and drawing each. */
const MANY_CELLS = 400;

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
  /** null while cells show text. */
  #raster: CellRaster | null = null;

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
    this.#prepare();
  }

  setTheme(theme: GridTheme): void {
    this.#theme = theme;
    this.#prepare();
  }

  setLayout(layout: GridLayout, zoom: Zoom): void {
    const isRezoomed = zoom !== this.#zoom;
    this.#layout = layout;
    this.#zoom = zoom;
    if (isRezoomed) this.#prepare();
  }

  setViewport(viewport: Viewport): void {
    const before = this.#viewport;
    this.#viewport = viewport;
    if (before.pixelRatio !== viewport.pixelRatio) this.#prepare();
    if (
      before.pixelRatio !== viewport.pixelRatio ||
      before.width !== viewport.width ||
      before.height !== viewport.height
    ) {
      this.#resize();
    }
  }

  paintAll(): void {
    if (this.#raster === null)
      this.#pen.clearRect(0, 0, this.#viewport.width, this.#viewport.height);
    else this.#paintRaster(this.#raster);
    const { top, bottom } = this.#band();
    for (let index = blockAt(this.#layout, top); ; index += 1) {
      const block = this.#layout.blocks[index];
      if (!block || block.top >= bottom) break;
      if (this.#layout.headerHeight > 0 && block.cellsTop > top) this.#paintHeader(index);
    }
    if (this.#raster !== null) this.#paintCursor();
    else for (const { from, to } of this.visiblePositions()) this.#paintRun(from, to);
  }

  /** Repaints single cells; those out of sight cost nothing. */
  paintCells(positions: ReadonlySet<number>): void {
    if (this.#raster !== null && positions.size > MANY_CELLS) {
      this.paintAll();
      return;
    }
    for (const position of positions) this.#paintCell(position, true);
  }

  /** The positions on screen now. */
  visiblePositions(): { from: number; to: number }[] {
    const band = this.#band();
    const ranges: { from: number; to: number }[] = [];
    for (let index = blockAt(this.#layout, band.top); ; index += 1) {
      const block = this.#layout.blocks[index];
      if (!block || block.top >= band.bottom) return ranges;
      ranges.push(positionsWithin(this.#layout, block, band));
    }
  }

  #band(): { top: number; bottom: number } {
    const { height, scrollTop } = this.#viewport;
    return { top: scrollTop, bottom: scrollTop + height };
  }

  #prepare(): void {
    const { pixelRatio } = this.#viewport;
    this.#sprites = new GlyphSprites(this.#theme, pixelRatio);
    this.#raster = hasText(this.#zoom) ? null : this.#newRaster(pixelRatio);
  }

  #newRaster(pixelRatio: number): CellRaster {
    const { width, height } = ZOOM_METRICS[this.#zoom];
    const box = { x: 0, y: 0, width, height };
    return new CellRaster({
      width,
      height,
      pixelRatio,
      draw: (pen, look) => {
        const drawing = { box, zoom: this.#zoom, theme: this.#theme, sprites: this.#sprites };
        drawCell(pen, { ...look, ...NO_TEXT }, drawing);
      },
    });
  }

  #paintRaster(raster: CellRaster): void {
    const { columns, cellWidth, metrics } = this.#layout;
    raster.begin(this.#canvas, this.#places(), this.#layout.cells);
    for (const { from, to } of this.visiblePositions()) {
      const block = blockOf(this.#layout, from);
      const start = cellOrigin(this.#layout, block?.first ?? from);
      if (!block || !start) continue;
      for (let position = from; position < to; position += 1) {
        const look = this.#source.lookAt(position);
        if (look === null) continue;
        const nth = position - block.first;
        const x = start.x + (nth % columns) * (cellWidth + metrics.gap);
        const row = Math.floor(nth / columns);
        const y = start.y + row * (metrics.height + metrics.gap) - this.#viewport.scrollTop;
        raster.put(position, look, { x, y });
      }
    }
    raster.finish(this.#pen);
  }

  /** Names where each position lies on the canvas; the same name, the same places. */
  #places(): string {
    const { columns, blocks } = this.#layout;
    const parts = blocks.map(({ first, count, cellsTop, folded }) =>
      [first, count, cellsTop, folded ? 1 : 0].join(','),
    );
    return [columns, this.#viewport.scrollTop, ...parts].join(';');
  }

  #paintCursor(): void {
    const position = this.#source.cursorAt();
    if (position !== null) this.#paintCell(position, true);
  }

  #paintRun(from: number, to: number): void {
    for (let position = from; position < to; position += 1) this.#paintCell(position, false);
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
    const box = { x: origin.x, y, width: cellWidth, height: metrics.height };
    if (this.#raster !== null) this.#paintLook(this.#raster, position, box);
    else this.#paintContent(position, box);
  }

  #paintLook(raster: CellRaster, position: number, box: CellBox): void {
    const look = this.#source.lookAt(position);
    if (look === null) return;
    raster.drawOne(this.#pen, look, box);
    if (this.#source.cursorAt() === position) drawCursor(this.#pen, box, this.#theme);
  }

  #paintContent(position: number, box: CellBox): void {
    const content = this.#source.contentAt(position);
    if (!content) return;
    const drawing = { box, zoom: this.#zoom, theme: this.#theme, sprites: this.#sprites };
    drawCell(this.#pen, content, drawing);
    if (this.#source.cursorAt() === position) drawCursor(this.#pen, box, this.#theme);
  }

  #paintHeader(index: number): void {
    const block = this.#layout.blocks[index];
    const header = this.#source.headerAt(index);
    if (!block || !header) return;
    const middle = block.top - this.#viewport.scrollTop + this.#layout.headerHeight / 2;
    const at = { middle, width: this.#viewport.width, theme: this.#theme };
    drawHeader(this.#pen, { ...header, isFolded: block.folded }, at);
  }

  #resize(): void {
    const { width, height, pixelRatio } = this.#viewport;
    this.#canvas.width = Math.max(1, Math.round(width * pixelRatio));
    this.#canvas.height = Math.max(1, Math.round(height * pixelRatio));
    this.#pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  }
}
