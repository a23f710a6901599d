'use client';

import { Cable, ListPlus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { useCan } from '@/lib/queries/me';

/** What an empty overview offers: an instance first, then a list. */
export function FirstSteps({ hasConnection }: { hasConnection: boolean }) {
  return hasConnection ? <MakeWatchlist /> : <ConnectInstance />;
}

function ConnectInstance() {
  const t = useTranslations();
  const canConnect = useCan('connections.write');
  const actions = (
    <>
      <Link href="/connections/new" prefetch={false} className={buttonClass('primary')}>
        {t('connections.connect')}
      </Link>
      <Link href="/connections/new#simulator" prefetch={false} className={buttonClass()}>
        {t('connections.empty.simulator')}
      </Link>
    </>
  );
  return (
    <EmptyState
      icon={<Cable />}
      title={t('overview.noConnections.title')}
      detail={t(canConnect ? 'overview.noConnections.detail' : 'overview.noConnections.readOnly')}
      actions={canConnect && actions}
    />
  );
}

function MakeWatchlist() {
  const t = useTranslations('overview');
  const canWrite = useCan('watchlists.write');
  return (
    <EmptyState
      icon={<ListPlus />}
      title={t('noWatchlists.title')}
      detail={t(canWrite ? 'noWatchlists.detail' : 'noWatchlists.readOnly')}
      actions={
        <>
          {canWrite && (
            <Link href="/watchlists/new" prefetch={false} className={buttonClass('primary')}>
              {t('newWatchlist')}
            </Link>
          )}
          <Link href="/lookup" prefetch={false} className={buttonClass()}>
            {t('noWatchlists.lookup')}
          </Link>
        </>
      }
    />
  );
}
