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

/** Intl writes "30秒"; beside the words of the page, which set figures off, that looks like a slip. */
function spaced(text: string): string {
  return text.replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}

/** "3s ago", "in 2m": `nowMs` is the server's time. */
export function relativeTime(atMs: number, nowMs: number, locale: string): string {
  const { unit, count } = inUnits(Math.abs(atMs - nowMs) / 1000);
  return spaced(relativeFormat(locale).format(atMs <= nowMs ? -count : count, unit));
}

/** "4s", "12m", "3h": an age or a length of time, without a direction. */
export function duration(ms: number, locale: string): string {
  const { unit, count } = inUnits(Math.max(0, ms) / 1000);
  return spaced(durationFormats(locale).get(unit)?.format(count) ?? String(count));
}

const FINER: Partial<Record<Unit, Unit>> = { day: 'hour', hour: 'minute', minute: 'second' };

/** "6d 20h": two units, where one alone would be far off. */
export function exactDuration(ms: number, locale: string): string {
  const seconds = Math.max(0, ms) / 1000;
  const { unit, count } = inUnits(seconds);
  const finer = STEPS.find((step) => step.unit === FINER[unit]);
  const step = STEPS.find((each) => each.unit === unit);
  const whole = duration(ms, locale);
  if (finer === undefined || step === undefined) return whole;
  const restSeconds = seconds - count * step.seconds;
  return restSeconds < finer.seconds ? whole : `${whole} ${duration(restSeconds * 1000, locale)}`;
}

/** Date, time to the second and zone, in the reader's own zone. */
export function absoluteTime(atMs: number, locale: string): string {
  return absoluteFormat(locale).format(atMs);
}

function isSameDay(oneMs: number, otherMs: number): boolean {
  return new Date(oneMs).toDateString() === new Date(otherMs).toDateString();
}

/** "14:02:10" today, with the day before it otherwise. */
export function clockTime(atMs: number, nowMs: number, locale: string): string {
  return (isSameDay(atMs, nowMs) ? clockFormat(locale) : dayAndClockFormat(locale)).format(atMs);
}

interface Span {
  from: string;
  to: string;
  /** To the second there is no span: `from` says it all. */
  isMoment: boolean;
}

/** Both ends of a span as clock times: "Nov 21, 18:14:30" and "18:15:00", the day said once. */
export function clockSpan(
  { notBefore, notAfter }: { notBefore: string; notAfter: string },
  nowMs: number,
  locale: string,
): Span {
  const [fromMs, toMs] = [Date.parse(notBefore), Date.parse(notAfter)];
  return {
    from: clockTime(fromMs, nowMs, locale),
    to: clockTime(toMs, fromMs, locale),
    isMoment: Math.floor(fromMs / 1000) === Math.floor(toMs / 1000),
  };
}

const dayFormat = memo(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }),
);
const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const hourFormat = memo((locale) => new Intl.DateTimeFormat(locale, HOUR));
const dayAndHourFormat = memo(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...HOUR }),
);

/** "Mar 4", or "Mar 4, 14:00" when the hour counts. */
export function dayTime(atMs: number, locale: string, isDayOnly: boolean): string {
  return (isDayOnly ? dayFormat : dayAndHourFormat)(locale).format(atMs);
}

/** "14:00", and "Mar 4" where a day begins: for the ticks of an axis, which has the day already. */
export function tickTime(atMs: number, locale: string): string {
  const at = new Date(atMs);
  const isMidnight = at.getHours() === 0 && at.getMinutes() === 0;
  return (isMidnight ? dayFormat : hourFormat)(locale).format(atMs);
}

/** "14:00" today, "Mar 4, 14:00" on another day. */
export function hourTime(atMs: number, nowMs: number, locale: string): string {
  return (isSameDay(atMs, nowMs) ? hourFormat(locale) : dayAndHourFormat(locale)).format(atMs);
}
