import 'server-only';
import type { ApsaraMqClient } from '@/lib/apsaramq';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import { Journal } from '@/lib/server/client-status/journal';
import { StatusBoard } from '@/lib/server/client-status/status-board';
import type { Clock } from './clock';
import type { ConnectionConfig, ConnectionRuntime } from './connection-runtime';
import { Dispatcher } from './dispatcher';
import type { EngineParts, RemoteEngine, Told } from './engine-parts';
import type { EngineStore } from './engine-store';
import { FootprintMeter } from './footprint-meter';
import { Planner } from './planner';
import { queuePack } from './sweep';
import { UpstreamCaller } from './upstream-caller';

export interface EngineOptions {
  clock: Clock;
  store: EngineStore;
  createClient: (config: ConnectionConfig) => ApsaraMqClient;
  ipMaxQps: number;
  /** How long changes and hourly counts are kept. */
  historyDays: number;
  /** 0 to 1, like Math.random. */
  random: () => number;
  /** Whether no other process of the deployment makes calls now; absent: there is none. */
  mayCall?: () => boolean;
  /** The other processes of the deployment, if there are any. */
  told?: Told;
  remote?: RemoteEngine | null;
}

/** The state of the engine and how its parts hang together; what it does in time is in `heartbeat.ts`. */
export interface EngineCore {
  readonly options: EngineOptions;
  readonly parts: EngineParts;
  readonly planner: Planner;
  readonly journal: Journal;
  readonly meter: FootprintMeter;
  readonly connections: Map<string, ConnectionRuntime>;
  /** Tells cursors of this engine from those of an earlier one. */
  readonly epoch: string;
}

/** Moves clients to where they belong and makes the packs that changed wait for their time. */
export function replan(
  core: EngineCore,
  connection: ConnectionRuntime,
  { records, isFirstLook }: { records: Iterable<ClientRecord>; isFirstLook: boolean },
): void {
  const now = core.options.clock.now();
  const { packs, changed } = core.planner.replan(connection, records, { now, isFirstLook });
  for (const pack of packs) core.parts.schedule(connection, pack);
  for (const record of changed) core.parts.board.refresh(connection.board, record, now);
}

/** What holds for all clients of a connection: shown as the reason of those that are unknown. */
export function updateMood(core: EngineCore, connection: ConnectionRuntime): void {
  const { cached } = connection.circuits;
  const now = core.options.clock.now();
  const error = cached.state === 'closed' ? null : cached.error;
  const isPaused = connection.budget.isSpent(now);
  core.parts.board.setMood(connection.board, { error, isPaused, pace: connection.pace.value }, now);
}

const NOBODY_LISTENS: Told = { outcome: () => {}, released: () => {} };

export function createCore(options: EngineOptions): EngineCore {
  const { clock, store } = options;
  const journal = new Journal(store.writeChanges, clock.now);
  const board = new StatusBoard(journal);
  journal.onCommitted((records, entry) => board.committed(records, entry, clock.now()));
  const dispatcher = new Dispatcher(clock, options.ipMaxQps, options.mayCall);
  const meter = new FootprintMeter();
  const connections = new Map<string, ConnectionRuntime>();
  const planner = new Planner();
  const caller = new UpstreamCaller(clock, meter, {
    all: () => connections.values(),
    circuitChanged: (connection) => updateMood(core, connection),
  });
  const parts: EngineParts = {
    clock,
    random: options.random,
    board,
    dispatcher,
    caller,
    told: options.told ?? NOBODY_LISTENS,
    remote: options.remote ?? null,
    isViewed: (watchlistId) => planner.isViewed(watchlistId),
    replan: (connection, records) => replan(core, connection, { records, isFirstLook: false }),
    schedule: (connection, pack) => {
      const { dueAt } = pack;
      dispatcher.later(dueAt, () => {
        if (pack.dueAt === dueAt) queuePack(parts, connection, pack);
      });
    },
  };
  const epoch = Math.floor(options.random() * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
  const core: EngineCore = { options, parts, planner, journal, meter, connections, epoch };
  return core;
}
