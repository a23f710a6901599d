import 'server-only';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import {
  applyCached,
  applyMissing,
  releaseHeld,
  wantsConfirmation,
} from '@/lib/server/client-status/status-machine';
import type { ConnectionRuntime } from './connection-runtime';
import type { EngineParts } from './engine-parts';
import type { Outcome } from './outcome';
import { checkInRealTime } from './realtime-check';
import { takeBadNews } from './take-in-realtime';

/** Takes what a batch call said of one watched client into the board. */
export function applyCachedOutcome(
  parts: EngineParts,
  connection: ConnectionRuntime,
  record: ClientRecord,
  outcome: Outcome,
): void {
  const now = parts.clock.now();
  parts.told.outcome(connection.id, 'cached', { clientId: record.clientId, outcome });
  if (outcome.kind === 'value') {
    takeCachedValue(parts, connection, record, outcome);
  } else if (outcome.kind === 'missing') {
    applyMissing(record, outcome.askedAt);
  } else {
    takeBadNews(parts, connection, record, outcome);
  }
  parts.board.refresh(connection.board, record, now);
}

function takeCachedValue(
  parts: EngineParts,
  connection: ConnectionRuntime,
  record: ClientRecord,
  { value, askedAt }: { value: boolean; askedAt: number },
): void {
  const now = parts.clock.now();
  const { confirmations } = connection;
  const isKnown = record.status !== 'unknown';
  if (isKnown) confirmations.observe(now, (record.status === 'online') !== value);
  const isSuspect = confirmations.isNearlyAll(now);
  const wasRefused = record.refusedAt > 0;
  if (!applyCached(record, { value, askedAt, now, isSuspect })) return;
  if (wasRefused) parts.replan(connection, [record]);
  if (wantsConfirmation(record, now)) confirm(parts, connection, record);
  else confirmations.pending.delete(record);
}

/** Asks for the real-time word on a held change, or decides without it. */
export function confirm(
  parts: EngineParts,
  connection: ConnectionRuntime,
  record: ClientRecord,
): void {
  const now = parts.clock.now();
  const { confirmations, circuits } = connection;
  if (connection.checks.has(record.clientId)) return;
  if (circuits.realtime.state === 'stopped' || connection.budget.isSpent(now)) {
    release(parts, connection, record, false);
    return;
  }
  const decision = confirmations.decide(now);
  confirmations.pending.delete(record);
  if (decision === 'wait') confirmations.pending.add(record);
  else if (decision === 'believe') release(parts, connection, record, true);
  else askToConfirm(parts, connection, record);
}

function release(
  parts: EngineParts,
  connection: ConnectionRuntime,
  record: ClientRecord,
  isSampled: boolean,
): void {
  releaseHeld(record, isSampled);
  parts.told.released(connection.id, record.clientId, isSampled);
}

function askToConfirm(
  parts: EngineParts,
  connection: ConnectionRuntime,
  record: ClientRecord,
): void {
  const cachedValue = record.cached?.value ?? null;
  const watchlistId = record.views[0]?.id ?? null;
  connection.confirmations.asked();
  checkInRealTime(parts, connection, record.clientId, {
    lane: 'confirm',
    reason: { purpose: 'confirm', watchlistId, userId: null },
    listener: (outcome) => {
      const isAgreed = outcome.kind === 'value' ? outcome.value === cachedValue : null;
      connection.confirmations.settled(parts.clock.now(), isAgreed);
    },
  });
}

/** Held changes that had to wait get their turn as the budget refills. To be called a few times a second. */
export function confirmPending(parts: EngineParts, connection: ConnectionRuntime): void {
  const { pending } = connection.confirmations;
  for (const record of [...pending]) {
    const isWatched = connection.board.records.get(record.clientId) === record;
    if (!isWatched || record.held === null) {
      pending.delete(record);
      continue;
    }
    confirm(parts, connection, record);
    if (pending.has(record)) return;
    parts.board.refresh(connection.board, record, parts.clock.now());
  }
}
