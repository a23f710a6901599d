import 'server-only';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import {
  applyCached,
  applyFailure,
  applyMissing,
  applyRealtime,
  applyRefusal,
  isSameError,
  releaseHeld,
} from '@/lib/server/client-status/status-machine';
import type { Circuit } from './circuit';
import type { ConnectionRuntime } from './connection-runtime';
import { type EngineCore, updateMood } from './engine-core';
import type { Learned, Mood, Released } from './replica-messages';
import { setStretch } from './stretching';

/**
 * A following process learns what the leading one learned and draws its own conclusions by the same machine, so that
 * its board goes stale by itself when nothing comes any more.
 */
export function takeInLearned(core: EngineCore, items: readonly Learned[]): void {
  const now = core.options.clock.now();
  for (const item of items) {
    const connection = core.connections.get(item.connectionId);
    const record = connection?.board.records.get(item.clientId);
    if (!connection || !record) continue;
    takeIn(record, item, now);
    core.parts.board.refresh(connection.board, record, now);
  }
}

function takeIn(record: ClientRecord, { operation, outcome }: Learned, now: number): void {
  const { askedAt } = outcome;
  if (outcome.kind === 'missing') applyMissing(record, askedAt);
  else if (outcome.kind === 'failed') applyFailure(record, outcome.error, askedAt);
  else if (outcome.kind === 'refused') applyRefusal(record, outcome.error, askedAt);
  else if (operation === 'cached') applyCached(record, { value: outcome.value, askedAt, now });
  else applyRealtime(record, { value: outcome.value, askedAt, now });
}

export function takeInReleased(core: EngineCore, items: readonly Released[]): void {
  const now = core.options.clock.now();
  for (const { connectionId, clientId, isSampled } of items) {
    const connection = core.connections.get(connectionId);
    const record = connection?.board.records.get(clientId);
    if (!connection || !record) continue;
    releaseHeld(record, isSampled);
    core.parts.board.refresh(connection.board, record, now);
  }
}

export function moodOf(connection: ConnectionRuntime, now: number): Mood {
  const { id: connectionId, circuits, stretch, stretchedBy } = connection;
  return {
    connectionId,
    cached: shown(circuits.cached),
    realtime: shown(circuits.realtime),
    stretch,
    stretchedBy,
    pace: connection.pace.value,
    usedToday: connection.budget.used(now),
    confirmations: connection.confirmations.report(),
  };
}

function shown({ state, error, lastSuccessAt, lastThrottledAt, nextTryAt }: Circuit) {
  return { state, error, lastSuccessAt, lastThrottledAt, nextTryAt };
}

/** The same error stays the same object: a lasting failure changes no row. */
function takeInCircuit(circuit: Circuit, told: Mood['cached']): void {
  const { error } = circuit;
  const isKnown = error !== null && told.error !== null && isSameError(error, told.error);
  Object.assign(circuit, isKnown ? { ...told, error } : told);
}

export function takeInMood(core: EngineCore, mood: Mood): void {
  const connection = core.connections.get(mood.connectionId);
  if (connection === undefined) return;
  takeInCircuit(connection.circuits.cached, mood.cached);
  takeInCircuit(connection.circuits.realtime, mood.realtime);
  const { board } = core.parts;
  const now = core.options.clock.now();
  connection.stretchedBy = mood.stretchedBy;
  connection.pace.hear(mood.pace);
  connection.budget.hear(mood.usedToday, now);
  connection.confirmations.hear(mood.confirmations);
  setStretch(connection, mood.stretch, { board, now });
  updateMood(core, connection);
}
