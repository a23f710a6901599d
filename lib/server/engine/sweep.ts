import 'server-only';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import type { ClientRecord, Pack } from '@/lib/server/client-status/client-record';
import { bisect, toOutcomes } from './batch-ask';
import { PACK_SIZE } from './cohort';
import type { ConnectionRuntime } from './connection-runtime';
import { nextDueAt } from './due';
import type { EngineParts } from './engine-parts';
import type { CallReason } from './footprint-meter';
import type { Lane } from './lanes';
import type { Outcome } from './outcome';
import { retryDelayMs } from './retry-budget';
import { applyCachedOutcome } from './take-in-cached';

const MAX_FAILURES = 2;
const REFUSED_AGAIN_MS = 1_000;

function isLive(connection: ConnectionRuntime, pack: Pack): boolean {
  return !connection.isGone && pack.records[0]?.pack === pack;
}

function laneOf(parts: EngineParts, pack: Pack): Lane {
  if (pack.isFirstLook) return 'first-look';
  const isViewed = pack.records.some((record) =>
    record.views.some((view) => parts.isViewed(view.id)),
  );
  return isViewed ? 'viewed' : 'background';
}

/** Makes a due pack wait for a slot in its lane. */
export function queuePack(parts: EngineParts, connection: ConnectionRuntime, pack: Pack): void {
  if (!isLive(connection, pack) || pack.isInFlight) return;
  const lane = laneOf(parts, pack);
  if (pack.lane !== null && (pack.lane === lane || lane !== 'first-look')) return;
  pack.lane = lane;
  parts.dispatcher.enqueue(connection.account, 'cached', {
    lane,
    readyAt: pack.dueAt,
    deadlineAt: pack.deadlineAt,
    patienceMs: pack.cohort.intervalMs * connection.stretch,
    send: () => (pack.lane === lane ? sendPack(parts, connection, pack) : null),
  });
}

function sendPack(
  parts: EngineParts,
  connection: ConnectionRuntime,
  pack: Pack,
): Promise<void> | null {
  pack.lane = null;
  if (!isLive(connection, pack)) return null;
  const now = parts.clock.now();
  const isHeldBack = connection.budget.isSpent(now) || connection.refusedPacks > 1;
  if (isHeldBack || connection.circuits.cached.permit(now, false) !== 'go') {
    const { dueAt } = pack;
    pack.sentAt = 0;
    const resume = () => queuePack(parts, connection, pack);
    connection.blocked.cached.push({ dueAt, resume, isUrgent: false });
    return null;
  }
  const purpose = pack.isFirstLook ? 'first-look' : 'sweep';
  const reason: CallReason = { purpose, watchlistId: listOf(pack), userId: null };
  const records = [...pack.records, ...takeRiders(parts, connection, pack)];
  leaveNow(parts, connection, pack);
  pack.isInFlight = true;
  return sweep(parts, connection, { pack, records, reason });
}

/** The list on whose behalf a pack is asked: that of its first client. */
function listOf(pack: Pack): string | null {
  return pack.records[0]?.views[0]?.id ?? null;
}

function leaveNow(parts: EngineParts, connection: ConnectionRuntime, pack: Pack): void {
  const now = parts.clock.now();
  const { intervalMs } = pack.cohort;
  if (pack.sentAt > 0) connection.pace.took(now - pack.sentAt, intervalMs * connection.stretch);
  pack.sentAt = now;
  pack.dueAt = nextDueAt(pack.dueAt, now, intervalMs * connection.budgetStretch);
  pack.deadlineAt = Math.max(pack.dueAt, now + intervalMs * connection.stretch);
  pack.isFirstLook = false;
  parts.schedule(connection, pack);
}

/** A half-empty call takes along the last pack of another cohort that would be due before this one again. */
function takeRiders(parts: EngineParts, connection: ConnectionRuntime, pack: Pack): ClientRecord[] {
  const riders: ClientRecord[] = [];
  const untilAt = parts.clock.now() + pack.cohort.intervalMs * connection.stretch;
  for (const cohort of connection.cohorts.values()) {
    const { tail } = cohort;
    if (tail === null || tail === pack || tail.isInFlight || tail.dueAt > untilAt) continue;
    if (pack.records.length + riders.length + tail.records.length > PACK_SIZE) continue;
    riders.push(...tail.records);
    tail.lane = null;
    leaveNow(parts, connection, tail);
  }
  return riders;
}

async function sweep(
  parts: EngineParts,
  connection: ConnectionRuntime,
  trip: { pack: Pack; records: ClientRecord[]; reason: CallReason },
): Promise<void> {
  const { pack, records, reason } = trip;
  const ids = records.map((record) => record.clientId);
  const called = await parts.caller.call({
    connection,
    operation: 'cached',
    reason,
    send: () => connection.client.batchQuerySessions(ids),
  });
  pack.isInFlight = false;
  const { askedAt } = called;
  if (called.ok) {
    pack.failures = 0;
    const outcomes = toOutcomes(called.answer, askedAt);
    applyAll(parts, connection, { records, outcomeOf: outcomes });
  } else if (called.error.class === 'request') {
    await searchRefused(parts, connection, { pack, records, reason, error: called.error, askedAt });
  } else {
    const outcome: Outcome = { kind: 'failed', error: called.error, askedAt };
    applyAll(parts, connection, { records, outcomeOf: () => outcome });
    retrySoon(parts, connection, { pack, ...called });
  }
  if (pack.dueAt <= parts.clock.now()) queuePack(parts, connection, pack);
}

function applyAll(
  parts: EngineParts,
  connection: ConnectionRuntime,
  { records, outcomeOf }: { records: ClientRecord[]; outcomeOf: (id: string) => Outcome },
): void {
  for (const record of records) {
    if (connection.board.records.get(record.clientId) !== record) continue;
    applyCachedOutcome(parts, connection, record, outcomeOf(record.clientId));
  }
}

interface RefusedPack {
  pack: Pack;
  records: ClientRecord[];
  reason: CallReason;
  error: UpstreamErrorInfo;
  askedAt: number;
}

/** One refused pack is searched at a time; when more are refused meanwhile, it is hardly the ids: they wait. */
async function searchRefused(
  parts: EngineParts,
  connection: ConnectionRuntime,
  refused: RefusedPack,
): Promise<void> {
  const { pack, records, reason, error, askedAt } = refused;
  connection.refusedPacks += 1;
  if (connection.refusedPacks > 1) {
    pack.dueAt = Math.min(pack.dueAt, parts.clock.now() + REFUSED_AGAIN_MS);
    parts.schedule(connection, pack);
    return;
  }
  const ids = records.map((record) => record.clientId);
  const lane = laneOf(parts, pack);
  const outcomes = await bisect(parts, connection, { ids, reason, lane, error, askedAt });
  connection.refusedPacks = 0;
  applyAll(parts, connection, {
    records,
    outcomeOf: (id) => outcomes.get(id) ?? { kind: 'failed', error, askedAt },
  });
}

function retrySoon(
  parts: EngineParts,
  connection: ConnectionRuntime,
  failure: { pack: Pack; error: UpstreamErrorInfo; retryAfterMs: number | null },
): void {
  const { pack, error, retryAfterMs } = failure;
  pack.failures += 1;
  const isThrottled = error.class === 'throttled';
  const isWorthIt =
    isThrottled ||
    (error.class === 'transient' && pack.failures <= MAX_FAILURES && connection.retries.take());
  if (!isWorthIt) return;
  const delayMs = retryDelayMs(pack.failures, parts.random());
  const at = parts.clock.now() + Math.max(delayMs, retryAfterMs ?? 0);
  pack.dueAt = Math.min(pack.dueAt, at);
  parts.schedule(connection, pack);
}
