'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { useNowMs } from '@/components/ui/use-now';
import type { TeamChange } from '@/lib/contracts/team-changes';
import { type ChangesRange, useTeamChanges } from '@/lib/queries/changes';
import { ChangeHead, ChangeRow } from './change-row';

/** Every change, newest first. */
export function AllChangesView({ range }: { range: ChangesRange }) {
  const t = useTranslations('changes');
  const changes = useTeamChanges(range);
  const items = changes.data?.pages.flatMap((page) => page.items);
  if (!items) {
    return changes.error ? <Failure error={changes.error} /> : <Skeleton className="h-64" />;
  }
  return (
    <>
      {items.length === 0 ? <EmptyState title={t('noChanges')} /> : <ChangeTable items={items} />}
      <Failure error={changes.error} />
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

function ChangeTable({ items }: { items: readonly TeamChange[] }) {
  const t = useTranslations('changes');
  const nowMs = useNowMs();
  return (
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
  );
}
