'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import type { Connection } from '@/lib/contracts/connection';
import { formatCompact, formatRate } from '@/lib/format/number';
import { exactDuration } from '@/lib/format/time';
import { forecastOf } from './forecast';

interface ForecastViewProps {
  clients: number;
  intervalSeconds: number;
  mode: 'viewed' | 'always';
  confirm: 'never' | 'offline' | 'all';
  connection: Pick<Connection, 'cachedMaxQps'> | undefined;
}

/** What a list will cost, before it is saved. */
export function ForecastView({
  clients,
  intervalSeconds,
  mode,
  confirm,
  connection,
}: ForecastViewProps) {
  const t = useTranslations('watchlists.forecast');
  const locale = useLocale();
  const isValid = Number.isFinite(intervalSeconds) && intervalSeconds > 0;
  const forecast = forecastOf(clients, isValid ? intervalSeconds : 1, connection?.cachedMaxQps);
  return (
    <section aria-labelledby="forecast" className="rounded border border-line bg-raised px-4 py-3">
      <h2 id="forecast" className="text-muted text-xs">
        {t('title')}
      </h2>
      {clients === 0 || !isValid ? (
        <p className="text-muted text-sm">{t('none')}</p>
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-4 tabular">
            <span className="font-medium text-base">
              {t('rate', { rate: formatRate(forecast.callsPerSecond, locale) })}
            </span>
            <span className="text-sm">
              {t('month', { calls: formatCompact(forecast.callsPerMonth, locale) })}
            </span>
            <span className="text-muted text-sm">{t(mode)}</span>
          </p>
          {confirm !== 'never' && <p className="text-muted text-xs">{t('plusConfirm')}</p>}
          {forecast.slowedToSeconds !== null && (
            <Banner
              tone="warning"
              className="mt-2"
              title={t('limit', {
                qps: String(connection?.cachedMaxQps ?? 0),
                time: exactDuration(forecast.slowedToSeconds * 1000, locale),
              })}
            />
          )}
        </>
      )}
    </section>
  );
}
