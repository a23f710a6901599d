import 'server-only';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import {
  applyFailure,
  applyRealtime,
  applyRefusal,
} from '@/lib/server/client-status/status-machine';
import type { ConnectionRuntime } from './connection-runtime';
import type { EngineParts } from './engine-parts';
import type { Outcome } from './outcome';

/** Takes what a real-time call said into the board, if the client is watched. */
export function applyRealtimeOutcome(
  parts: EngineParts,
  connection: ConnectionRuntime,
  clientId: string,
  outcome: Outcome,
): void {
  const record = connection.board.records.get(clientId);
  if (record === undefined || outcome.kind === 'missing') return;
  const now = parts.clock.now();
  parts.told.outcome(connection.id, 'realtime', { clientId, outcome });
  if (outcome.kind === 'value') {
    const wasRefused = record.refusedAt > 0;
    applyRealtime(record, { value: outcome.value, askedAt: outcome.askedAt, now });
    connection.confirmations.pending.delete(record);
    if (wasRefused) parts.replan(connection, [record]);
  } else {
    takeBadNews(parts, connection, record, blameless(record, outcome));
  }
  parts.board.refresh(connection.board, record, now);
}

/** An id that the other operation takes is not what was wrong. */
function blameless(
  record: ClientRecord,
  outcome: Extract<Outcome, { kind: 'failed' | 'refused' }>,
): Extract<Outcome, { kind: 'failed' | 'refused' }> {
  return record.cached === null ? outcome : { ...outcome, kind: 'failed' };
}

/** A failure says nothing of the client; a refusal takes it out of the sweeps until the service takes it. */
export function takeBadNews(
  parts: EngineParts,
  connection: ConnectionRuntime,
  record: ClientRecord,
  outcome: Extract<Outcome, { kind: 'failed' | 'refused' }>,
): void {
  if (outcome.kind === 'failed') {
    applyFailure(record, outcome.error, outcome.askedAt);
    return;
  }
  applyRefusal(record, outcome.error, outcome.askedAt);
  if (record.refusedAt > 0) parts.replan(connection, [record]);
}
