import { memo } from './memo';

const whole = memo((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const oneDigit = memo((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const twoDigits = memo((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const compact = memo(
  (locale) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
);
const percent = memo(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
);

export function formatCount(value: number, locale: string): string {
  return whole(locale).format(value);
}

/** "3.3", "0.05", "120": two leading digits are enough for a rate. */
export function formatRate(value: number, locale: string): string {
  const format = value >= 100 ? whole : value >= 1 ? oneDigit : twoDigits;
  return format(locale).format(value);
}

export function formatCompact(value: number, locale: string): string {
  return compact(locale).format(value);
}

const SMALLEST_SHARE = 0.001;

/** "98.8%", "<0.1%", ">99.9%": what is some is never none, and what is not all is never all. */
export function formatPercent(ratio: number, locale: string): string {
  const format = (share: number) => percent(locale).format(share);
  if (ratio > 0 && ratio < SMALLEST_SHARE) return `<${format(SMALLEST_SHARE)}`;
  if (ratio < 1 && ratio > 1 - SMALLEST_SHARE) return `>${format(1 - SMALLEST_SHARE)}`;
  return format(ratio);
}
