import type { Glyph } from '@/lib/format/glyph';
import type { GridTheme } from './theme';

type Pen = CanvasRenderingContext2D;

/** Draws a status into a box of `size` pixels at the origin: the same shapes as the glyphs of the page. */
export function drawGlyph(
  pen: Pen,
  glyph: Glyph,
  options: { size: number; theme: GridTheme },
): void {
  const { size, theme } = options;
  pen.save();
  pen.scale(size / 16, size / 16);
  pen.lineWidth = 2;
  pen.lineJoin = 'round';
  if (glyph.isStale) drawHatched(pen, glyph, theme);
  else drawShape(pen, glyph, theme);
  pen.restore();
}

function drawShape(pen: Pen, glyph: Glyph, theme: GridTheme): void {
  switch (glyph.shape) {
    case 'online':
      pen.fillStyle = theme.online;
      disc(pen, 6);
      pen.fill();
      return;
    case 'offline':
      pen.fillStyle = theme.offline;
      square(pen, 2, 12);
      pen.fill();
      return;
    case 'unknown':
      pen.strokeStyle = theme.unknown;
      disc(pen, 5);
      pen.stroke();
      return;
    case 'neverOnline':
      drawQuestion(pen, theme.offline);
      return;
    case 'conflict':
      drawSplit(pen, theme.conflict);
      return;
    case 'flapping':
      drawZigzag(pen, theme.conflict);
  }
}

/** Old evidence: the outline of its last shape, filled with stripes instead of a colour. */
function drawHatched(pen: Pen, glyph: Glyph, theme: GridTheme): void {
  const isSquare = glyph.shape === 'offline' || glyph.shape === 'neverOnline';
  const outline = () => (isSquare ? square(pen, 2.75, 10.5) : disc(pen, 5.25));
  pen.strokeStyle = colorOf(glyph, theme);
  pen.lineWidth = 1.5;
  outline();
  pen.stroke();
  pen.save();
  outline();
  pen.clip();
  pen.beginPath();
  for (let at = -16; at < 16; at += 4) {
    pen.moveTo(at, 16);
    pen.lineTo(at + 16, 0);
  }
  pen.stroke();
  pen.restore();
}

function colorOf({ shape }: Glyph, theme: GridTheme): string {
  if (shape === 'neverOnline') return theme.offline;
  return shape === 'flapping' ? theme.conflict : theme[shape];
}

function disc(pen: Pen, radius: number): void {
  pen.beginPath();
  pen.arc(8, 8, radius, 0, Math.PI * 2);
}

function square(pen: Pen, from: number, side: number): void {
  pen.beginPath();
  pen.roundRect(from, from, side, side, 1.5);
}

function drawQuestion(pen: Pen, color: string): void {
  pen.strokeStyle = color;
  pen.fillStyle = color;
  pen.lineWidth = 1.75;
  square(pen, 2.25, 11.5);
  pen.stroke();
  pen.font = '700 9px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText('?', 8, 8.6);
}

function drawSplit(pen: Pen, color: string): void {
  pen.fillStyle = color;
  pen.strokeStyle = color;
  pen.beginPath();
  pen.arc(7, 8, 6, Math.PI / 2, (Math.PI * 3) / 2);
  pen.closePath();
  pen.fill();
  pen.lineWidth = 1.75;
  pen.beginPath();
  pen.rect(9.4, 2.9, 4.6, 10.2);
  pen.stroke();
}

function drawZigzag(pen: Pen, color: string): void {
  pen.strokeStyle = color;
  pen.beginPath();
  pen.moveTo(1.5, 11);
  for (const [x, y] of [
    [5, 4.5],
    [8, 11.5],
    [11, 4.5],
    [14.5, 11],
  ] as const) {
    pen.lineTo(x, y);
  }
  pen.stroke();
}
