import 'server-only';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import type { ConnectionRuntime } from './connection-runtime';
import type { EngineParts } from './engine-parts';
import { localErrorInfo } from './explain-error';
import type { CallReason } from './footprint-meter';
import type { Lane } from './lanes';
import type { Outcome } from './outcome';
import { retryDelayMs } from './retry-budget';

const PATIENCE_MS = 10_000;
const MAX_TRANSIENT = 2;
const MAX_THROTTLED = 6;

export interface BatchWish {
  /** 1 to 10 distinct ids. */
  ids: readonly string[];
  lane: Lane;
  reason: CallReason;
  /** Told of every call that goes out. */
  onCall?: () => void;
}

export type Outcomes = Map<string, Outcome>;

/** Asks the service's cache for up to ten ids; finds the guilty ones when it refuses the batch. Never rejects. */
export async function askBatch(
  parts: EngineParts,
  connection: ConnectionRuntime,
  wish: BatchWish,
): Promise<Outcomes> {
  for (let transient = 0, throttled = 0; ; ) {
    const result = await inSlot(parts, connection, wish);
    if (result.outcomes !== null) return result.outcomes;
    const { error, askedAt, retryAfterMs } = result;
    if (error.class === 'request' && wish.ids.length > 1) {
      return bisect(parts, connection, { ...wish, error, askedAt });
    }
    if (error.class === 'throttled') throttled += 1;
    else if (error.class === 'transient' && !result.isRefused) transient += 1;
    const mayRetry =
      (error.class === 'throttled' && !result.isRefused && throttled <= MAX_THROTTLED) ||
      (transient > 0 && transient <= MAX_TRANSIENT && connection.retries.take());
    if (!mayRetry || result.isRefused) return allFailed(wish.ids, error, askedAt);
    const delayMs = retryDelayMs(transient + throttled, parts.random());
    await pause(parts, Math.max(delayMs, retryAfterMs ?? 0));
  }
}

function pause(parts: EngineParts, ms: number): Promise<void> {
  return new Promise((resolve) => parts.dispatcher.later(parts.clock.now() + ms, resolve));
}

function allFailed(ids: readonly string[], error: UpstreamErrorInfo, askedAt: number): Outcomes {
  const isGuilty = error.class === 'request' && ids.length === 1;
  const kind = isGuilty ? ('refused' as const) : ('failed' as const);
  return new Map(ids.map((id) => [id, { kind, error, askedAt }]));
}

type Tried =
  | { outcomes: Outcomes }
  | {
      outcomes: null;
      error: UpstreamErrorInfo;
      askedAt: number;
      retryAfterMs: number | null;
      /** The circuit did not let it out. */
      isRefused: boolean;
    };

/** Waits for a slot and makes one call. */
function inSlot(
  parts: EngineParts,
  connection: ConnectionRuntime,
  wish: BatchWish,
): Promise<Tried> {
  return new Promise((resolve) => {
    const enqueue = () =>
      parts.dispatcher.enqueue(connection.account, 'cached', {
        lane: wish.lane,
        readyAt: parts.clock.now(),
        deadlineAt: parts.clock.now(),
        patienceMs: PATIENCE_MS,
        send: () => attempt(parts, connection, { wish, resolve, enqueue }),
      });
    enqueue();
  });
}

function attempt(
  parts: EngineParts,
  connection: ConnectionRuntime,
  ask: { wish: BatchWish; resolve: (tried: Tried) => void; enqueue: () => void },
): Promise<void> | null {
  const now = parts.clock.now();
  const circuit = connection.circuits.cached;
  const permit = circuit.permit(now, ask.wish.lane === 'person');
  if (permit === 'wait' && !connection.isGone) {
    const isUrgent = ask.wish.lane === 'person';
    connection.blocked.cached.push({ dueAt: now, isUrgent, resume: ask.enqueue });
    return null;
  }
  if (permit !== 'go' || connection.isGone) {
    const error = circuit.error ?? localErrorInfo('CredentialUnavailable');
    ask.resolve({ outcomes: null, error, askedAt: now, retryAfterMs: null, isRefused: true });
    return null;
  }
  ask.wish.onCall?.();
  return call(parts, connection, ask.wish).then(ask.resolve);
}

async function call(
  parts: EngineParts,
  connection: ConnectionRuntime,
  wish: BatchWish,
): Promise<Tried> {
  const called = await parts.caller.call({
    connection,
    operation: 'cached',
    reason: wish.reason,
    send: () => connection.client.batchQuerySessions(wish.ids),
  });
  if (!called.ok) return { outcomes: null, isRefused: false, ...called };
  const outcomeOf = toOutcomes(called.answer, called.askedAt);
  return { outcomes: new Map(wish.ids.map((id) => [id, outcomeOf(id)])) };
}

/** Each id of a batch answer: a value, left out, or something that is no boolean. */
export function toOutcomes(
  answer: { values: Map<string, boolean>; malformed: readonly string[] },
  askedAt: number,
): (clientId: string) => Outcome {
  return (clientId) => {
    const value = answer.values.get(clientId);
    if (value !== undefined) return { kind: 'value', value, askedAt };
    if (!answer.malformed.includes(clientId)) return { kind: 'missing', askedAt };
    return { kind: 'failed', error: localErrorInfo('MalformedResponse'), askedAt };
  };
}

/**
 * Halves a refused batch until the guilty ids stand alone. When every id is guilty it is not the ids: the
 * operation stops, and nobody is blamed.
 */
export async function bisect(
  parts: EngineParts,
  connection: ConnectionRuntime,
  refused: BatchWish & { error: UpstreamErrorInfo; askedAt: number },
): Promise<Outcomes> {
  const { ids, error, askedAt } = refused;
  if (ids.length === 1) return allFailed(ids, error, askedAt);
  const outcomes = await askHalves(parts, connection, refused);
  const areAllGuilty = [...outcomes.values()].every(({ kind }) => kind === 'refused');
  if (!areAllGuilty) return outcomes;
  connection.circuits.cached.stop(error, parts.clock.now());
  return new Map(ids.map((id) => [id, { kind: 'failed', error, askedAt }]));
}

async function askHalves(
  parts: EngineParts,
  connection: ConnectionRuntime,
  wish: BatchWish,
): Promise<Outcomes> {
  const middle = Math.ceil(wish.ids.length / 2);
  const halves = [wish.ids.slice(0, middle), wish.ids.slice(middle)];
  const found = await Promise.all(
    halves.map((ids) => askHalf(parts, connection, { ...wish, ids })),
  );
  return new Map(found.flatMap((outcomes) => [...outcomes]));
}

async function askHalf(
  parts: EngineParts,
  connection: ConnectionRuntime,
  wish: BatchWish,
): Promise<Outcomes> {
  const tried = await inSlot(parts, connection, wish);
  if (tried.outcomes !== null) return tried.outcomes;
  if (tried.error.class === 'request' && wish.ids.length > 1) {
    return askHalves(parts, connection, wish);
  }
  return allFailed(wish.ids, tried.error, tried.askedAt);
}
