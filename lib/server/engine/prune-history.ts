import 'server-only';
import { db } from '@/lib/server/db';
import type { Clock } from './clock';

const DAY_MS = 86_400_000;
const BATCH = 2_000;
const PAUSE_MS = 200;

/**
 * Deletes changes and hourly counts that are older than the retention time, in small steps with pauses, so that
 * nobody waits for it. Returns how many rows went.
 */
export async function pruneHistory(clock: Clock, retentionDays: number): Promise<number> {
  const before = new Date(clock.now() - retentionDays * DAY_MS);
  let pruned = 0;
  for (const step of [pruneChanges, pruneFootprint]) {
    for (let deleted = BATCH; deleted === BATCH; ) {
      deleted = await step(before);
      pruned += deleted;
      if (deleted === BATCH) await pause(clock);
    }
  }
  return pruned;
}

function pruneChanges(before: Date): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "StatusChange" WHERE id IN (
      SELECT id FROM "StatusChange" WHERE "notAfter" < ${before} ORDER BY "notAfter" LIMIT ${BATCH})`;
}

function pruneFootprint(before: Date): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "FootprintHour" WHERE ctid IN (
      SELECT ctid FROM "FootprintHour" WHERE hour < ${before} LIMIT ${BATCH})`;
}

function pause(clock: Clock): Promise<void> {
  return new Promise((resolve) => clock.setTimer(resolve, PAUSE_MS));
}
