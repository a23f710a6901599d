'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { formatCompact, formatCount } from '@/lib/format/number';
import { dayTime } from '@/lib/format/time';
import type { CallBar } from './bars-of';

interface CallChartProps {
  bars: readonly CallBar[];
  isByDay: boolean;
}

/** Cached calls below, real-time calls on top; every bar says its figures on hover and to screen readers. */
export function CallChart({ bars, isByDay }: CallChartProps) {
  const t = useTranslations('footprint');
  const locale = useLocale();
  const max = Math.max(...bars.map(({ cached, realtime }) => cached + realtime), 1);
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <figure className="flex flex-col gap-2">
      <div className="flex items-center justify-between text-muted text-xs">
        <span className="tabular">{formatCompact(max, locale)}</span>
        <Legend />
      </div>
      <ol className="flex h-40 items-end gap-px border-line border-b bg-[linear-gradient(var(--line)_1px,transparent_1px)] bg-size-[100%_25%]">
        {bars.map((bar) => (
          <Bar key={bar.atMs} bar={bar} max={max} isByDay={isByDay} />
        ))}
      </ol>
      {first !== undefined && last !== undefined && (
        <figcaption className="flex justify-between text-muted text-xs tabular">
          <span>{dayTime(first.atMs, locale, isByDay)}</span>
          <span className="sr-only">{t(isByDay ? 'chartByDay' : 'chart')}</span>
          <span>{dayTime(last.atMs, locale, isByDay)}</span>
        </figcaption>
      )}
    </figure>
  );
}

function Bar({ bar, max, isByDay }: { bar: CallBar; max: number; isByDay: boolean }) {
  const t = useTranslations('footprint');
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const label = t('chartLabel', {
    when: dayTime(bar.atMs, locale, isByDay),
    calls: count(bar.cached + bar.realtime),
    cached: count(bar.cached),
    realtime: count(bar.realtime),
  });
  return (
    <li title={label} className="group flex h-full min-w-0 flex-1 flex-col justify-end">
      <span className="sr-only">{label}</span>
      <span
        className="w-full bg-faint group-hover:bg-ink"
        style={{ height: `${(bar.realtime / max) * 100}%` }}
      />
      <span
        className="w-full bg-accent group-hover:bg-accent-strong"
        style={{ height: `${(bar.cached / max) * 100}%` }}
      />
    </li>
  );
}

function Legend() {
  const t = useTranslations('footprint');
  return (
    <span className="flex gap-4">
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2.5 rounded-[2px] bg-accent" />
        {t('cached')}
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2.5 rounded-[2px] bg-faint" />
        {t('realtime')}
      </span>
    </span>
  );
}
