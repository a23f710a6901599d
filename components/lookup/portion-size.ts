import type { EvidenceSource } from '@/lib/contracts/client-status';
import type { Connection } from '@/lib/contracts/connection';

const IDS_PER_CALL: Record<EvidenceSource, number> = { cached: 10, realtime: 1 };
const MOST_IDS: Record<EvidenceSource, number> = { cached: 500, realtime: 200 };
/** What is asked cannot be called back: so long it may take until stopping takes effect. */
const SECONDS_TO_STOP = 2;

/** How many ids to ask for at once: whole calls, no more than the connection's limit lets through in seconds. */
export function portionSize(
  source: EvidenceSource,
  limits: Pick<Connection, 'cachedMaxQps' | 'realtimeMaxQps'>,
): number {
  const callsPerSecond = source === 'cached' ? limits.cachedMaxQps : limits.realtimeMaxQps;
  const calls = Math.max(1, Math.floor(callsPerSecond * SECONDS_TO_STOP));
  return Math.min(MOST_IDS[source], calls * IDS_PER_CALL[source]);
}
