'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { useNowMs } from '@/components/ui/use-now';
import { formatCount } from '@/lib/format/number';
import { dayTime } from '@/lib/format/time';
import { type ChangesRange, useNetChanges } from '@/lib/queries/changes';
import { ChangeCounts } from './change-counts';
import { ChangeHead, ChangeRow } from './change-row';

/** The clients that are not what they were at the start, worst first. */
export function NetChangesView({ range }: { range: ChangesRange }) {
  const t = useTranslations('changes');
  const locale = useLocale();
  const nowMs = useNowMs();
  const { data, error } = useNetChanges(range);
  if (!data) return error ? <Failure error={error} /> : <Skeleton className="h-64" />;
  const time = dayTime(Date.parse(range.from), locale, false);
  return (
    <>
      <Failure error={error} />
      <ChangeCounts summary={data.summary} />
      {data.items.length === 0 ? (
        <EmptyState title={t('nothing')} detail={t('nothingDetail', { time })} />
      ) : (
        <Table caption={t('views.net')}>
          <ChangeHead hasTimes />
          <tbody>
            {data.items.map((item) => (
              <ChangeRow
                key={`${item.connectionId} ${item.clientId}`}
                clientId={item.clientId}
                from={item.from}
                change={item.last}
                watchlistIds={item.watchlistIds}
                times={item.changes}
                nowMs={nowMs}
              />
            ))}
          </tbody>
        </Table>
      )}
      {!data.isWhole && (
        <p className="text-muted text-sm">
          {t('partial', { count: formatCount(data.items.length, locale) })}
        </p>
      )}
    </>
  );
}
