'use client';

import { Share2 } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { RelativeTime } from '@/components/ui/relative-time';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusBar } from '@/components/ui/status-bar';
import { Cell, HeadCell, Table } from '@/components/ui/table';
import { showToast } from '@/components/ui/toast';
import type { Snapshot } from '@/lib/contracts/snapshot';
import { formatCount } from '@/lib/format/number';
import { useRevokeSnapshot, useSnapshots } from '@/lib/queries/snapshots';

/** What the team shares without a login at the moment, and the way to end it. */
export function SnapshotsPage() {
  const t = useTranslations('snapshots.list');
  const { data, error, isPending } = useSnapshots();
  return (
    <Page title={t('title')} description={t('lead')}>
      <Failure error={error} />
      {isPending && <Skeleton className="h-40" />}
      {data?.items.length === 0 && (
        <EmptyState icon={<Share2 />} title={t('empty')} detail={t('emptyDetail')} />
      )}
      {data !== undefined && data.items.length > 0 && (
        <Table caption={t('title')}>
          <thead>
            <tr>
              <HeadCell>{t('columns.title')}</HeadCell>
              <HeadCell className="text-right">{t('columns.clients')}</HeadCell>
              <HeadCell className="w-40">{t('columns.status')}</HeadCell>
              <HeadCell>{t('columns.taken')}</HeadCell>
              <HeadCell>{t('columns.expires')}</HeadCell>
              <HeadCell>{t('columns.by')}</HeadCell>
              <HeadCell>
                <span className="sr-only">{t('columns.action')}</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.items.toReversed().map((snapshot) => (
              <SnapshotItem key={snapshot.id} snapshot={snapshot} />
            ))}
          </tbody>
        </Table>
      )}
    </Page>
  );
}

function SnapshotItem({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslations('snapshots');
  const locale = useLocale();
  const revoke = useRevokeSnapshot();
  const title = snapshot.title === '' ? t('list.untitled') : snapshot.title;
  const run = () =>
    revoke.mutate(snapshot.id, {
      onError: () => showToast({ title: t('list.failed'), kind: 'failed' }),
    });
  return (
    <tr>
      <Cell className="max-w-72 truncate font-medium">{title}</Cell>
      <Cell className="text-right tabular">{formatCount(snapshot.total, locale)}</Cell>
      <Cell>
        <StatusBar summary={snapshot.summary} />
      </Cell>
      <Cell className="whitespace-nowrap text-muted tabular">
        <RelativeTime at={snapshot.takenAt} />
      </Cell>
      <Cell className="whitespace-nowrap text-muted tabular">
        <RelativeTime at={snapshot.expiresAt} />
      </Cell>
      <Cell className="text-muted">{snapshot.createdBy}</Cell>
      <Cell className="text-right">
        {snapshot.canRevoke && (
          <Button
            variant="danger"
            size="sm"
            aria-label={t('list.revoke', { title })}
            isPending={revoke.isPending}
            onClick={run}
          >
            {t('share.revoke')}
          </Button>
        )}
      </Cell>
    </tr>
  );
}
