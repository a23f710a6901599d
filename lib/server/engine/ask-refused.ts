import 'server-only';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import { askBatch } from './batch-ask';
import type { ConnectionRuntime } from './connection-runtime';
import { isAskedAgain } from './due';
import type { EngineParts } from './engine-parts';
import { applyCachedOutcome } from './take-in-cached';

/**
 * Gives one refused id that waited long enough another chance, alone, so that it cannot take others along. To be
 * called once a second: more are never asked for.
 */
export function askRefused(parts: EngineParts, connection: ConnectionRuntime, now: number): void {
  if (connection.circuits.cached.state !== 'closed' || connection.budget.isSpent(now)) return;
  for (const record of connection.refused) {
    if (connection.board.records.get(record.clientId) !== record) connection.refused.delete(record);
    else if (isAskedAgain(record, now)) {
      connection.refused.delete(record);
      void askAlone(parts, connection, record);
      return;
    }
  }
}

async function askAlone(
  parts: EngineParts,
  connection: ConnectionRuntime,
  record: ClientRecord,
): Promise<void> {
  const { clientId, views } = record;
  const reason = { purpose: 'sweep' as const, watchlistId: views[0]?.id ?? null, userId: null };
  const wish = { ids: [clientId], lane: 'background' as const, reason };
  const outcome = (await askBatch(parts, connection, wish)).get(clientId);
  if (outcome === undefined || connection.board.records.get(clientId) !== record) return;
  applyCachedOutcome(parts, connection, record, outcome);
  parts.replan(connection, [record]);
}
