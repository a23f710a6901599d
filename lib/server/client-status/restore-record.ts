import 'server-only';
import type { ClientRecord } from './client-record';
import { ttlMs } from './freshness';

/** What the database remembers of a client; times are epoch ms. */
export interface StoredClient {
  clientId: string;
  status: 'online' | 'offline' | 'unknown';
  reason: string | null;
  sinceNotBefore: number | null;
  sinceNotAfter: number | null;
  lastKnown: 'online' | 'offline' | 'unknown' | null;
  lastKnownAt: number | null;
  lastOnlineAt: number | null;
  intervalSeconds: number;
}

/**
 * Fills a new record with what an earlier process wrote down. `expiresAt` is when the evidence behind a known
 * state ended at the earliest; until then the state is taken over, later it has become unknown at that time.
 */
export function restoreRecord(record: ClientRecord, stored: StoredClient, expiresAt: number): void {
  record.lastOnlineAt = stored.lastOnlineAt;
  record.status = stored.status;
  record.sinceNotBefore = stored.sinceNotBefore;
  record.sinceNotAfter = stored.sinceNotAfter;
  if (stored.status !== 'unknown') {
    restoreKnown(record, stored, expiresAt);
    return;
  }
  if (stored.lastKnown === null || stored.lastKnown === 'unknown') return;
  record.lastValue = stored.lastKnown === 'online';
  record.lastValueAt = stored.lastKnownAt ?? 0;
}

function restoreKnown(record: ClientRecord, stored: StoredClient, expiresAt: number): void {
  const value = stored.status === 'online';
  const evidencedAt = stored.lastKnownAt ?? 0;
  const at = Math.max(evidencedAt, expiresAt - ttlMs(record.intervalMs));
  record.valueNotBefore = stored.sinceNotBefore;
  record.lastValue = value;
  record.lastValueAt = at;
  record.cached = { value, at };
}
