'use client';

import type { ConnectionHealth } from '@/lib/contracts/connection';
import { failureOf } from './health-notices';
import { HealthNotices } from './health-notices-view';
import { UpstreamError } from './upstream-error';

interface HealthWordsProps {
  health: ConnectionHealth;
  intervalSeconds: number;
}

/** What is wrong with a connection, for a list that is watched on it. */
export function HealthWords({ health, intervalSeconds }: HealthWordsProps) {
  const failure = failureOf(health);
  return (
    <>
      {failure !== null && <UpstreamError error={failure} health={health} />}
      <HealthNotices health={health} intervalSeconds={intervalSeconds} />
    </>
  );
}
