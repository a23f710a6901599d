import type { GridTheme } from './theme';

interface Header {
  title: string;
  count: string;
  isFolded: boolean;
}

const FOLDED = [
  [6, -4],
  [10, 0],
  [6, 4],
] as const;
const OPEN = [
  [4, -2],
  [8, 2],
  [12, -2],
] as const;

/** A group's line: whether it is folded, its name, how many of it are online, and a rule to the right end. */
export function drawHeader(
  pen: CanvasRenderingContext2D,
  { title, count, isFolded }: Header,
  { middle, width, theme }: { middle: number; width: number; theme: GridTheme },
): void {
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.strokeStyle = theme.muted;
  pen.lineWidth = 1.5;
  pen.beginPath();
  for (const [x, y] of isFolded ? FOLDED : OPEN) pen.lineTo(x, middle + y);
  pen.stroke();
  pen.font = `550 13px ${theme.sans}`;
  pen.fillStyle = theme.ink;
  pen.fillText(title, 20, middle);
  const titleWidth = pen.measureText(title).width;
  pen.font = `400 12px ${theme.sans}`;
  pen.fillStyle = theme.muted;
  pen.fillText(count, 30 + titleWidth, middle);
  const lineFrom = 42 + titleWidth + pen.measureText(count).width;
  pen.fillStyle = theme.line;
  pen.fillRect(lineFrom, Math.round(middle), Math.max(0, width - lineFrom - 4), 1);
}
