'use client';

import { Cable, Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Skeleton } from '@/components/ui/skeleton';
import { isApiError } from '@/lib/queries/api-error';
import { useConnections } from '@/lib/queries/connections';
import { useCan } from '@/lib/queries/me';
import { ConnectionCard } from './connection-card';

export function ConnectionsPage() {
  const t = useTranslations('connections');
  const titles = useTranslations('titles');
  const canWrite = useCan('connections.write');
  const hasAny = (useConnections().data?.length ?? 0) > 0;
  return (
    <Page
      title={titles('connections')}
      description={t('lead')}
      actions={canWrite && hasAny ? <ConnectLink /> : undefined}
    >
      <List canWrite={canWrite} />
    </Page>
  );
}

function ConnectLink() {
  const t = useTranslations('connections');
  return (
    <Link href="/connections/new" prefetch={false} className={buttonClass('primary')}>
      <Plus aria-hidden="true" />
      {t('connect')}
    </Link>
  );
}

function List({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations('connections');
  const { data, error, isPending } = useConnections();
  if (isPending) {
    return (
      <div aria-busy="true" className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <Skeleton className="h-48" />
        <Skeleton className="h-48" />
      </div>
    );
  }
  if (data === undefined) {
    return isApiError(error) ? <ProblemBanner error={error}>{t('failed')}</ProblemBanner> : null;
  }
  if (data.length === 0) {
    return (
      <EmptyState
        icon={<Cable />}
        title={t('empty.title')}
        detail={canWrite ? t('empty.detail') : t('empty.readOnly')}
        actions={canWrite && <EmptyActions />}
      />
    );
  }
  return (
    <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      {data.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} />
      ))}
    </ul>
  );
}

function EmptyActions() {
  const t = useTranslations('connections');
  return (
    <>
      <ConnectLink />
      <Link href="/connections/new#simulator" prefetch={false} className={buttonClass()}>
        {t('empty.simulator')}
      </Link>
    </>
  );
}
