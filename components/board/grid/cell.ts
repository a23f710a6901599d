import type { ClientIdParts } from '@/lib/format/client-id-parts';
import { cutMiddle } from '@/lib/format/client-id-parts';
import type { CellLook } from './cell-look';
import { cutToWidth } from './cut-to-width';
import type { GlyphSprites } from './glyph-sprites';
import type { GridTheme } from './theme';
import { ZOOM_METRICS, type Zoom } from './zoom';

/** One cell as it is drawn, whatever is behind it. */
export interface CellContent extends CellLook {
  id: ClientIdParts;
  label: string | null;
  age: string;
}

/** In pixels of the page, from the canvas's upper left corner. */
export interface CellBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Drawing {
  box: CellBox;
  zoom: Zoom;
  theme: GridTheme;
  sprites: GlyphSprites;
}

const STRONG_FONT_PX = 12;
const DIM_FONT_PX = 11;
/** Width of a monospaced character in parts of its size: the same in every mono font of the stack. */
const MONO_ADVANCE = 0.602;

export function drawCell(pen: CanvasRenderingContext2D, cell: CellContent, drawing: Drawing): void {
  const { box, zoom, theme, sprites } = drawing;
  const { glyph: size } = ZOOM_METRICS[zoom];
  drawGround(pen, cell, drawing);
  const inset = (box.height - size) / 2;
  const isText = hasText(zoom);
  const glyphX = isText ? box.x + 8 : box.x + (box.width - size) / 2;
  sprites.draw(pen, cell.glyph, { x: glyphX, y: box.y + inset, size });
  if (isText) drawText(pen, cell, drawing);
  if (cell.glyph.isChecking) {
    pen.globalAlpha = 0.25 + 0.75 * cell.breath;
    outline(pen, box, theme.accent, 1.5);
    pen.globalAlpha = 1;
  }
}

/** The frame of the cell that the keys act on. */
export function drawCursor(pen: CanvasRenderingContext2D, box: CellBox, theme: GridTheme): void {
  outline(pen, box, theme.ink, 2);
}

export function hasText(zoom: Zoom): boolean {
  return zoom === 'chips' || zoom === 'cards';
}

function drawGround(
  pen: CanvasRenderingContext2D,
  cell: CellContent,
  { box, zoom, theme }: Drawing,
): void {
  const { shape, isStale } = cell.glyph;
  const isBad = !isStale && !cell.isExpected && (shape === 'offline' || shape === 'conflict');
  if (cell.isSelected) {
    fillBox(pen, box, theme.accentSoft);
    outline(pen, box, theme.accent, 1.5);
  } else if (zoom !== 'dots' && isBad) {
    fillBox(pen, box, shape === 'offline' ? theme.offlineSoft : theme.conflictSoft);
  } else if (hasText(zoom)) {
    outline(pen, box, theme.line, 1);
  }
}

function fillBox(pen: CanvasRenderingContext2D, box: CellBox, color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.roundRect(box.x, box.y, box.width, box.height, Math.min(5, box.height / 4));
  pen.fill();
}

function outline(pen: CanvasRenderingContext2D, box: CellBox, color: string, width: number): void {
  const half = width / 2;
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.beginPath();
  pen.roundRect(
    box.x + half,
    box.y + half,
    box.width - width,
    box.height - width,
    Math.min(5, box.height / 4),
  );
  pen.stroke();
}

function drawText(pen: CanvasRenderingContext2D, cell: CellContent, drawing: Drawing): void {
  const { box, zoom, theme } = drawing;
  const left = box.x + 8 + ZOOM_METRICS[zoom].glyph + 8;
  const right = box.x + box.width - 8;
  const isCard = zoom === 'cards';
  const firstLine = isCard ? box.y + 16 : box.y + box.height / 2 + 0.5;
  pen.textBaseline = 'middle';
  const ageLeft = isCard ? drawAge(pen, cell, { right, middle: firstLine, theme }) : right;
  pen.fillStyle = theme.ink;
  pen.font = `600 ${STRONG_FONT_PX}px ${theme.mono}`;
  pen.fillText(shortened(cell.id.device, ageLeft - left, STRONG_FONT_PX), left, firstLine);
  if (!isCard) return;
  pen.fillStyle = theme.muted;
  if (cell.label) {
    pen.font = `400 ${DIM_FONT_PX}px ${theme.sans}`;
    pen.fillText(labelIn(pen, cell.label, right - left), left, box.y + 32);
  } else {
    pen.font = `400 ${DIM_FONT_PX}px ${theme.mono}`;
    pen.fillText(
      shortened(cell.id.group.replace(/@@@$/, ''), right - left, DIM_FONT_PX),
      left,
      box.y + 32,
    );
  }
}

function drawAge(
  pen: CanvasRenderingContext2D,
  cell: CellContent,
  at: { right: number; middle: number; theme: GridTheme },
): number {
  if (cell.age === '') return at.right;
  pen.font = `400 ${DIM_FONT_PX}px ${at.theme.sans}`;
  pen.fillStyle = at.theme.muted;
  const width = pen.measureText(cell.age).width;
  pen.fillText(cell.age, at.right - width, at.middle);
  return at.right - width - 8;
}

function shortened(text: string, width: number, fontPx: number): string {
  return cutMiddle(text, Math.max(3, Math.floor(width / (fontPx * MONO_ADVANCE))));
}

/** Most labels are short enough to need no measuring. */
function labelIn(pen: CanvasRenderingContext2D, label: string, width: number): string {
  if (label.length * DIM_FONT_PX <= width) return label;
  return cutToWidth(label, width, (text) => pen.measureText(text).width);
}
