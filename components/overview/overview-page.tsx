'use client';

import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { ChangesPanel } from '@/components/changes/changes-panel';
import { Page } from '@/components/shell/page';
import { buttonClass } from '@/components/ui/button-class';
import { useCan } from '@/lib/queries/me';
import { useWatchlists } from '@/lib/queries/watchlists';
import { ConnectionTroubles } from './connection-troubles';
import { WatchlistTiles } from './watchlist-tiles';

export function OverviewPage() {
  const t = useTranslations();
  const canWrite = useCan('watchlists.write');
  const hasAny = (useWatchlists().data?.length ?? 0) > 0;
  const add = (
    <Link href="/watchlists/new" prefetch={false} className={buttonClass('primary')}>
      <Plus aria-hidden="true" />
      {t('overview.newWatchlist')}
    </Link>
  );
  return (
    <Page title={t('titles.overview')} actions={canWrite && hasAny ? add : undefined}>
      <ConnectionTroubles />
      <WatchlistTiles />
      {hasAny && <ChangesPanel />}
    </Page>
  );
}
