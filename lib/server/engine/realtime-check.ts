import 'server-only';
import type { ConnectionRuntime, RealtimeCheck } from './connection-runtime';
import type { EngineParts } from './engine-parts';
import { localErrorInfo } from './explain-error';
import type { CallReason } from './footprint-meter';
import { LANES, type Lane } from './lanes';
import type { Outcome } from './outcome';
import { retryDelayMs } from './retry-budget';
import { applyRealtimeOutcome } from './take-in-realtime';

const PATIENCE_MS = 10_000;
const MAX_TRANSIENT = 2;
const MAX_THROTTLED = 6;

export interface CheckWish {
  lane: Lane;
  reason: CallReason;
  listener?: (outcome: Outcome) => void;
}

/** Asks for one id in real time, or joins a check that is on its way. True when it costs a call of its own. */
export function checkInRealTime(
  parts: EngineParts,
  connection: ConnectionRuntime,
  clientId: string,
  wish: CheckWish,
): boolean {
  const present = connection.checks.get(clientId);
  if (present) {
    join(parts, connection, present, wish);
    return false;
  }
  const watched = connection.board.records.get(clientId) ?? null;
  const check: RealtimeCheck = {
    clientId,
    lane: wish.lane,
    reason: wish.reason,
    isSent: false,
    transient: 0,
    throttled: 0,
    watched,
    listeners: wish.listener ? [wish.listener] : [],
  };
  connection.checks.set(clientId, check);
  if (watched !== null) {
    watched.checking += 1;
    parts.board.refresh(connection.board, watched, parts.clock.now());
  }
  enqueue(parts, connection, check);
  return true;
}

function join(
  parts: EngineParts,
  connection: ConnectionRuntime,
  check: RealtimeCheck,
  wish: CheckWish,
): void {
  if (wish.listener) check.listeners.push(wish.listener);
  if (check.isSent || LANES.indexOf(wish.lane) >= LANES.indexOf(check.lane)) return;
  check.lane = wish.lane;
  check.reason = wish.reason;
  enqueue(parts, connection, check);
}

function enqueue(parts: EngineParts, connection: ConnectionRuntime, check: RealtimeCheck): void {
  const { lane } = check;
  parts.dispatcher.enqueue(connection.account, 'realtime', {
    lane,
    readyAt: parts.clock.now(),
    deadlineAt: parts.clock.now(),
    patienceMs: PATIENCE_MS,
    send: () => (check.lane === lane ? send(parts, connection, check) : null),
  });
}

function send(
  parts: EngineParts,
  connection: ConnectionRuntime,
  check: RealtimeCheck,
): Promise<void> | null {
  if (check.isSent || connection.checks.get(check.clientId) !== check) return null;
  const now = parts.clock.now();
  const circuit = connection.circuits.realtime;
  const permit = circuit.permit(now, check.lane === 'person');
  if (permit === 'wait') {
    connection.blocked.realtime.push({
      dueAt: now,
      isUrgent: check.lane === 'person',
      resume: () => enqueue(parts, connection, check),
    });
    return null;
  }
  if (permit === 'refuse') {
    const error = circuit.error ?? localErrorInfo('MalformedResponse');
    finish(parts, connection, check, { kind: 'failed', error, askedAt: now });
    return null;
  }
  check.isSent = true;
  return ask(parts, connection, check);
}

async function ask(
  parts: EngineParts,
  connection: ConnectionRuntime,
  check: RealtimeCheck,
): Promise<void> {
  const called = await parts.caller.call({
    connection,
    operation: 'realtime',
    reason: check.reason,
    send: () => connection.client.querySession(check.clientId),
  });
  const { askedAt } = called;
  if (called.ok) {
    finish(parts, connection, check, { kind: 'value', value: called.answer.online, askedAt });
  } else if (called.error.class === 'request') {
    finish(parts, connection, check, { kind: 'refused', error: called.error, askedAt });
  } else if (mayRetry(connection, check, called.error.class)) {
    check.isSent = false;
    const delayMs = retryDelayMs(check.transient + check.throttled, parts.random());
    const at = parts.clock.now() + Math.max(delayMs, called.retryAfterMs ?? 0);
    parts.dispatcher.later(at, () => enqueue(parts, connection, check));
  } else {
    finish(parts, connection, check, { kind: 'failed', error: called.error, askedAt });
  }
}

function mayRetry(
  connection: ConnectionRuntime,
  check: RealtimeCheck,
  errorClass: string,
): boolean {
  if (errorClass === 'throttled') {
    check.throttled += 1;
    return check.throttled <= MAX_THROTTLED;
  }
  if (errorClass !== 'transient') return false;
  check.transient += 1;
  return check.transient <= MAX_TRANSIENT && connection.retries.take();
}

function finish(
  parts: EngineParts,
  connection: ConnectionRuntime,
  check: RealtimeCheck,
  outcome: Outcome,
): void {
  connection.checks.delete(check.clientId);
  if (check.watched !== null) check.watched.checking -= 1;
  applyRealtimeOutcome(parts, connection, check.clientId, outcome);
  const current = connection.board.records.get(check.clientId);
  if (check.watched !== null && check.watched === current) {
    parts.board.refresh(connection.board, check.watched, parts.clock.now());
  }
  for (const listener of check.listeners) listener(outcome);
}

/** Ends all checks of a connection that is gone. */
export function abandonChecks(parts: EngineParts, connection: ConnectionRuntime): void {
  const error = localErrorInfo('CredentialUnavailable');
  const askedAt = parts.clock.now();
  for (const check of [...connection.checks.values()]) {
    finish(parts, connection, check, { kind: 'failed', error, askedAt });
  }
}
