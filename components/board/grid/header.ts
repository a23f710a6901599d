import { cutToWidth } from './cut-to-width';
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
const TITLE_LEFT = 20;
const GAP = 10;
const LINE_GAP = 12;
const END = 4;

/**
 * A group's line: whether it is folded, its name, how many of it are online, and a rule to the right end. Where room is
 * short the name is cut, the count never.
 */
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
  const measure = (text: string) => pen.measureText(text).width;
  const countFont = `400 12px ${theme.sans}`;
  pen.font = countFont;
  const countWidth = measure(count);
  pen.font = `550 13px ${theme.sans}`;
  pen.fillStyle = theme.ink;
  const shown = cutToWidth(title, width - TITLE_LEFT - GAP - countWidth - END, measure);
  pen.fillText(shown, TITLE_LEFT, middle);
  const countLeft = TITLE_LEFT + measure(shown) + GAP;
  pen.font = countFont;
  pen.fillStyle = theme.muted;
  pen.fillText(count, countLeft, middle);
  const lineFrom = countLeft + countWidth + LINE_GAP;
  pen.fillStyle = theme.line;
  pen.fillRect(lineFrom, Math.round(middle), Math.max(0, width - lineFrom - END), 1);
}
