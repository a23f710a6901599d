'use client';

import type { ConnectionHealth } from '@/lib/contracts/connection';
import { HealthNotices } from './health-notices-view';
import { UpstreamError } from './upstream-error';

interface HealthWordsProps {
  health: ConnectionHealth;
  intervalSeconds: number;
}

/** What is wrong with a connection, for a list that is watched on it. */
export function HealthWords({ health, intervalSeconds }: HealthWordsProps) {
  return (
    <>
      {health.error !== undefined && health.state !== 'ok' && (
        <UpstreamError error={health.error} health={health} />
      )}
      <HealthNotices health={health} intervalSeconds={intervalSeconds} />
    </>
  );
}
