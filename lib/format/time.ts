import { memo } from './memo';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

const STEPS: ReadonlyArray<{ unit: Unit; seconds: number; below: number }> = [
  { unit: 'second', seconds: 1, below: 60 },
  { unit: 'minute', seconds: 60, below: 3600 },
  { unit: 'hour', seconds: 3600, below: 86_400 },
  { unit: 'day', seconds: 86_400, below: 30 * 86_400 },
  { unit: 'month', seconds: 30 * 86_400, below: 365 * 86_400 },
];

function inUnits(seconds: number): { unit: Unit; count: number } {
  const step = STEPS.find((candidate) => seconds < candidate.below);
  if (step === undefined) return { unit: 'year', count: Math.floor(seconds / (365 * 86_400)) };
  return { unit: step.unit, count: Math.floor(seconds / step.seconds) };
}

const relativeFormat = memo(
  (locale) => new Intl.RelativeTimeFormat(locale, { style: 'narrow', numeric: 'always' }),
);

const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'month', 'year'];
const durationFormats = memo(
  (locale) =>
    new Map(
      UNITS.map((unit) => [
        unit,
        new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }),
      ]),
    ),
);

const CLOCK = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
} as const satisfies Intl.DateTimeFormatOptions;

const absoluteFormat = memo((locale) => {
  const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, { ...date, ...CLOCK, timeZoneName: 'short' });
});
const clockFormat = memo((locale) => new Intl.DateTimeFormat(locale, CLOCK));
const dayAndClockFormat = memo(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...CLOCK }),
);

/** "3s ago", "in 2m": `nowMs` is the server's time. */
export function relativeTime(atMs: number, nowMs: number, locale: string): string {
  const { unit, count } = inUnits(Math.abs(atMs - nowMs) / 1000);
  return relativeFormat(locale).format(atMs <= nowMs ? -count : count, unit);
}

/** "4s", "12m", "3h": an age or a length of time, without a direction. */
export function duration(ms: number, locale: string): string {
  const { unit, count } = inUnits(Math.max(0, ms) / 1000);
  return durationFormats(locale).get(unit)?.format(count) ?? String(count);
}

/** Date, time to the second and zone, in the reader's own zone. */
export function absoluteTime(atMs: number, locale: string): string {
  return absoluteFormat(locale).format(atMs);
}

/** "14:02:10" today, with the day before it otherwise. */
export function clockTime(atMs: number, nowMs: number, locale: string): string {
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString();
  return (isToday ? clockFormat(locale) : dayAndClockFormat(locale)).format(atMs);
}

const dayFormat = memo(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }),
);
const dayAndHourFormat = memo(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

/** "Mar 4", or "Mar 4, 14:00" when the hour counts. */
export function dayTime(atMs: number, locale: string, isDayOnly: boolean): string {
  return (isDayOnly ? dayFormat : dayAndHourFormat)(locale).format(atMs);
}
