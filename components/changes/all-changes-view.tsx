'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { useNowMs } from '@/components/ui/use-now';
import { type ChangesRange, useTeamChanges } from '@/lib/queries/changes';
import { ChangeHead, ChangeRow } from './change-row';

/** Every change, newest first. */
export function AllChangesView({ range }: { range: ChangesRange }) {
  const t = useTranslations('changes');
  const nowMs = useNowMs();
  const changes = useTeamChanges(range);
  const items = changes.data?.pages.flatMap((page) => page.items);
  if (changes.error && !items) return <Failure error={changes.error} />;
  if (!items) return <Skeleton className="h-64" />;
  if (items.length === 0) return <EmptyState title={t('noChanges')} />;
  return (
    <>
      <Table caption={t('views.all')}>
        <ChangeHead hasTimes={false} />
        <tbody>
          {items.map((item) => (
            <ChangeRow
              key={`${item.connectionId} ${item.clientId} ${item.notAfter} ${item.to}`}
              clientId={item.clientId}
              from={item.from}
              change={item}
              watchlistIds={item.watchlistIds}
              nowMs={nowMs}
            />
          ))}
        </tbody>
      </Table>
      {changes.hasNextPage && (
        <Button
          className="self-center"
          isPending={changes.isFetchingNextPage}
          onClick={() => void changes.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
