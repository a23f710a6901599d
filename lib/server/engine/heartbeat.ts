import 'server-only';
import { believe, expiresAt } from '@/lib/server/client-status/status-machine';
import { log } from '@/lib/server/log';
import { askRefused } from './ask-refused';
import { releaseBlocked, releaseProbe, releaseUrgent } from './blocked';
import type { ConnectionRuntime } from './connection-runtime';
import { type EngineCore, replan, updateMood } from './engine-core';
import { stretchAll } from './stretching';
import { confirmPending } from './take-in-cached';

export const TICK_MS = 250;
const SLOW_EVERY = 4;

/** What happens four times a second: nothing here costs more than what is due. */
export function tick(core: EngineCore, count: number): void {
  const now = core.options.clock.now();
  core.parts.board.advance(now);
  core.parts.caller.tendAddress();
  for (const connection of core.connections.values()) {
    tendCircuits(connection, now);
    confirmPending(core.parts, connection);
  }
  if (count % SLOW_EVERY === 0) slowTick(core, now);
}

function slowTick(core: EngineCore, now: number): void {
  for (const watchlistId of core.planner.closeAbandoned(now)) {
    const plan = core.planner.lists.get(watchlistId);
    const connection = plan && core.connections.get(plan.connectionId);
    const view = core.parts.board.views.get(watchlistId);
    if (!connection || !view) continue;
    replan(core, connection, { records: view.members.values(), isFirstLook: false });
  }
  const { board, dispatcher } = core.parts;
  if (!dispatcher.isPaused) stretchAll(core.connections.values(), { board, dispatcher, now });
  for (const connection of core.connections.values()) {
    if (!dispatcher.isPaused) {
      askRefused(core.parts, connection, now);
      connection.pace.settle();
    }
    updateMood(core, connection);
  }
}

function tendCircuits(connection: ConnectionRuntime, now: number): void {
  const isHeldBack = connection.refusedPacks > 1 || connection.budget.isSpent(now);
  for (const operation of ['cached', 'realtime'] as const) {
    if (connection.blocked[operation].length === 0) continue;
    const { state, nextTryAt, isProbing } = connection.circuits[operation];
    if (state !== 'closed') {
      if (isProbing) continue;
      releaseUrgent(connection, operation);
      if (now >= (nextTryAt ?? 0)) releaseProbe(connection, operation);
    } else if (operation === 'realtime' || !isHeldBack) {
      releaseBlocked(connection, operation);
    }
  }
}

/** The earliest time at which something known of a connection ends, of all and by watchlist; epoch ms. */
function floorsOf(connection: ConnectionRuntime, now: number) {
  const byWatchlist: Record<string, number> = {};
  let all: number | null = null;
  for (const record of connection.board.records.values()) {
    const believed = record.status === 'unknown' ? null : believe(record, now);
    if (believed === null) continue;
    const end = expiresAt(record, believed);
    all = Math.min(all ?? end, end);
    for (const { id } of record.views) byWatchlist[id] = Math.min(byWatchlist[id] ?? end, end);
  }
  return { all, byWatchlist };
}

/** Writes down how far knowledge reaches, so that a start after a crash knows where it ended. */
export async function writeFloors(core: EngineCore): Promise<void> {
  const now = core.options.clock.now();
  for (const connection of core.connections.values()) {
    await core.options.store.writeFloors(connection.id, floorsOf(connection, now));
  }
}

export async function writeFootprint(core: EngineCore): Promise<void> {
  const rows = core.meter.take();
  try {
    await core.options.store.writeFootprint(rows);
  } catch (error) {
    core.meter.putBack(rows);
    throw error;
  }
}

/** Runs `work` every `everyMs` until cancelled, never twice at once; failures are logged and tried again. */
export function repeat(
  core: EngineCore,
  everyMs: number,
  work: () => Promise<void> | void,
): () => void {
  const { clock } = core.options;
  let cancel: (() => void) | null = null;
  let isStopped = false;
  const run = async () => {
    try {
      await work();
    } catch (error) {
      log.warn({ err: error }, 'engine upkeep failed');
    }
    if (!isStopped) cancel = clock.setTimer(() => void run(), everyMs);
  };
  cancel = clock.setTimer(() => void run(), everyMs);
  return () => {
    isStopped = true;
    cancel?.();
  };
}
