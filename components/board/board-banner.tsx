'use client';

import { UpstreamError } from '@/components/connections/upstream-error';
import type { Connection } from '@/lib/contracts/connection';
import { useConnectionHealth } from '@/lib/queries/connections';

/** When calls to the service fail: what happened, what it means for the cells below, who must act. */
export function BoardBanner({ connection }: { connection: Connection | undefined }) {
  return connection ? <HealthBanner connection={connection} /> : null;
}

function HealthBanner({ connection }: { connection: Connection }) {
  const health = useConnectionHealth(connection.id).data;
  if (!health?.error || health.state === 'ok') return null;
  return (
    <div role="status" className="mx-3 mt-2 shrink-0 sm:m-0">
      <UpstreamError error={health.error} health={health} />
    </div>
  );
}
