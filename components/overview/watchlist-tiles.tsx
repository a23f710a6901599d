'use client';

import { useTranslations } from 'use-intl/react';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Skeleton } from '@/components/ui/skeleton';
import { isApiError } from '@/lib/queries/api-error';
import { useConnections } from '@/lib/queries/connections';
import { useWatchlists } from '@/lib/queries/watchlists';
import { FirstSteps } from './first-steps';
import { WatchlistTile } from './watchlist-tile';
import { worstFirst } from './worst-first';

export function WatchlistTiles() {
  const t = useTranslations('overview');
  const { data, error, isPending } = useWatchlists();
  const connections = useConnections().data;
  if (isPending) return <Waiting />;
  if (data === undefined) {
    return isApiError(error) ? <ProblemBanner error={error}>{t('failed')}</ProblemBanner> : null;
  }
  if (data.length === 0) {
    if (connections === undefined) return <Waiting />;
    return <FirstSteps hasConnection={connections.length > 0} />;
  }
  const names = new Map(connections?.map(({ id, name }) => [id, name]));
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(20rem,100%),1fr))] gap-4">
      {worstFirst(data).map((watchlist) => (
        <WatchlistTile
          key={watchlist.id}
          watchlist={watchlist}
          connectionName={names.get(watchlist.connectionId) ?? ''}
        />
      ))}
    </ul>
  );
}

function Waiting() {
  return (
    <div
      aria-busy="true"
      className="grid grid-cols-[repeat(auto-fill,minmax(min(20rem,100%),1fr))] gap-4"
    >
      <Skeleton className="h-42" />
      <Skeleton className="h-42" />
      <Skeleton className="h-42" />
    </div>
  );
}
