'use client';

import { useQuery } from '@tanstack/react-query';
import { failureOf, noticesOf } from '@/components/connections/health-notices';
import { loadOnce } from '@/components/ui/load-once';
import { usePart } from '@/components/ui/use-part';
import type { Connection } from '@/lib/contracts/connection';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { connectionHealthOptions } from '@/lib/queries/connections';

const healthWords = loadOnce(
  async () => (await import('@/components/connections/health-words')).HealthWords,
);

/** As often as the statuses are asked for: a failure is explained when its cells turn unknown. */
const HEALTH_REFRESH_MS = 2000;

interface BoardBannerProps {
  watchlist: Watchlist | undefined;
  connection: Connection | undefined;
}

/** When calls fail, are slow or stand still: what happened, what it means for the cells below, who must act. */
export function BoardBanner({ watchlist, connection }: BoardBannerProps) {
  if (!watchlist || !connection) return null;
  return <HealthBanner watchlist={watchlist} connection={connection} />;
}

function HealthBanner({ watchlist, connection }: { watchlist: Watchlist; connection: Connection }) {
  const health = useQuery({
    ...connectionHealthOptions(connection.id),
    refetchInterval: HEALTH_REFRESH_MS,
  }).data;
  const isWanted =
    health !== undefined && (failureOf(health) !== null || noticesOf(health).length > 0);
  const HealthWords = usePart(healthWords, isWanted);
  if (health === undefined || HealthWords === null) return null;
  return (
    <div role="status" className="mx-3 mt-2 flex shrink-0 flex-col gap-2 sm:m-0">
      <HealthWords health={health} intervalSeconds={watchlist.intervalSeconds} />
    </div>
  );
}
