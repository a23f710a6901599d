'use client';

import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import type { Footprint } from '@/lib/contracts/footprint';
import { formatCompact, formatCount, formatPercent, formatRate } from '@/lib/format/number';

export function FootprintFigures({ footprint }: { footprint: Footprint }) {
  const t = useTranslations('footprint');
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const { calls, throttled, failed, peakQps, forecast } = footprint;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded border border-line bg-line lg:grid-cols-5">
      <Figure
        name={t('calls')}
        value={count(calls.cached + calls.realtime)}
        detail={t('callsDetail', {
          cached: count(calls.cached),
          realtime: count(calls.realtime),
        })}
      />
      <Figure
        name={t('peak')}
        value={t('perSecond', { rate: count(peakQps) })}
        detail={t('peakDetail')}
      />
      <Figure
        name={t('refused')}
        value={count(throttled + failed)}
        detail={t('refusedDetail', { throttled: count(throttled), failed: count(failed) })}
      />
      <Figure
        name={t('forecast')}
        value={t('perSecond', { rate: formatRate(forecast.callsPerSecond, locale) })}
        detail={t('forecastDetail', { calls: formatCompact(forecast.callsPerMonth, locale) })}
      />
      <Budget budget={footprint.budget} />
    </dl>
  );
}

interface FigureProps {
  name: string;
  value: ReactNode;
  detail: ReactNode;
}

function Figure({ name, value, detail }: FigureProps) {
  return (
    <div className="flex flex-col bg-panel px-4 py-3 last:max-lg:col-span-2">
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="font-medium text-xl tabular">{value}</dd>
      <dd className="text-pretty text-muted text-xs tabular">{detail}</dd>
    </div>
  );
}

function Budget({ budget }: { budget: Footprint['budget'] }) {
  const t = useTranslations('footprint');
  const locale = useLocale();
  if (budget === null) return <Figure name={t('budget')} value="–" detail={t('noBudget')} />;
  return (
    <Figure
      name={t('budget')}
      value={formatPercent(budget.used / budget.limit, locale)}
      detail={t('budgetDetail', {
        used: formatCount(budget.used, locale),
        limit: formatCount(budget.limit, locale),
      })}
    />
  );
}
