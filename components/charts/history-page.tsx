'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { type HistorySpan, useHistory } from '@/lib/queries/history';
import { useWatchlist } from '@/lib/queries/watchlists';
import { HistoryTable } from './history-table';
import { factsOf } from './plot-data';

const HOUR_MS = 3_600_000;
const RANGES = ['hours', 'day', 'week', 'month'] as const;
type Range = (typeof RANGES)[number];
const SPANS: Record<Range, HistorySpan> = {
  hours: { spanMs: 6 * HOUR_MS, bucketSeconds: 60 },
  day: { spanMs: 24 * HOUR_MS, bucketSeconds: 300 },
  week: { spanMs: 7 * 24 * HOUR_MS, bucketSeconds: 1800 },
  month: { spanMs: 30 * 24 * HOUR_MS, bucketSeconds: 7200 },
};

const HistoryCharts = dynamic(
  () => import('./history-charts').then((module) => module.HistoryCharts),
  { ssr: false, loading: () => <Skeleton className="h-96" /> },
);

/** How a watchlist fared over hours, days or weeks. */
export function HistoryPage({ watchlistId }: { watchlistId: string }) {
  const t = useTranslations('charts');
  const [range, setRange] = useQueryState('range', parseAsStringLiteral(RANGES).withDefault('day'));
  const watchlist = useWatchlist(watchlistId);
  // The span ends now by the server's clock, which nobody knows before its first answer.
  const history = useHistory(watchlistId, SPANS[range], { enabled: !watchlist.isPending });
  const name = watchlist.data?.name;
  return (
    <Page
      title={name === undefined ? t('title') : t('of', { name })}
      actions={
        <>
          <Segmented
            label={t('range')}
            value={range}
            options={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
            onValueChange={(value) => void setRange(value)}
          />
          <Link href={`/watchlists/${watchlistId}`} prefetch={false} className={buttonClass()}>
            {t('toBoard')}
          </Link>
        </>
      }
    >
      <Failure error={history.error} />
      {history.isPending && <Skeleton className="h-96" />}
      {history.data && !factsOf(history.data).isKnown && (
        <EmptyState title={t('empty')} detail={t('emptyDetail')} />
      )}
      {history.data && factsOf(history.data).isKnown && (
        <>
          <HistoryCharts history={history.data} />
          <HistoryTable history={history.data} />
        </>
      )}
    </Page>
  );
}
