'use client';

import { useQuery } from '@tanstack/react-query';
import { UpstreamError } from '@/components/connections/upstream-error';
import type { Connection } from '@/lib/contracts/connection';
import { connectionHealthOptions } from '@/lib/queries/connections';

/** As often as the statuses are asked for: a failure is explained when its cells turn unknown. */
const HEALTH_REFRESH_MS = 2000;

/** When calls to the service fail: what happened, what it means for the cells below, who must act. */
export function BoardBanner({ connection }: { connection: Connection | undefined }) {
  return connection ? <HealthBanner connection={connection} /> : null;
}

function HealthBanner({ connection }: { connection: Connection }) {
  const health = useQuery({
    ...connectionHealthOptions(connection.id),
    refetchInterval: HEALTH_REFRESH_MS,
  }).data;
  if (!health?.error || health.state === 'ok') return null;
  return (
    <div role="status" className="mx-3 mt-2 shrink-0 sm:m-0">
      <UpstreamError error={health.error} health={health} />
    </div>
  );
}
