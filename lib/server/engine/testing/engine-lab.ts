import 'server-only';
import { type ApsaraMqClient, ApsaraMqError } from '@/lib/apsaramq';
import { type JournalEntry, toStored } from '@/lib/server/client-status/journal';
import type { ConnectionConfig } from '../connection-runtime';
import { replan } from '../engine-core';
import { EngineRun } from '../engine-run';
import type { EngineStore, EvidenceFloors, ListConfig } from '../engine-store';
import { createManualClock, type ManualClock } from './manual-clock';

export interface LabCall {
  at: number;
  connectionId: string;
  operation: 'cached' | 'realtime';
  ids: readonly string[];
}

export interface LabList extends Omit<ListConfig, 'connectionId' | 'confirm'> {
  connectionId?: string;
  confirm?: ListConfig['confirm'];
  clientIds: readonly string[];
}

/** An engine on a clock that is moved by hand, with lists in memory and a service that answers in 20 ms. */
export interface EngineLab {
  clock: ManualClock;
  run: EngineRun;
  calls: LabCall[];
  online: Set<string>;
  /** Ids that the service refuses, and with them the batch that they are in. */
  refused: Set<string>;
  lists: Map<string, LabList>;
  configs: Map<string, ConnectionConfig>;
  /** Thrown by calls instead of an answer, while it is set. */
  failure: { error: Error | null };
  /** What was written down, in order. */
  written: JournalEntry[];
  poll(watchlistId: string): void;
}

const LATENCY_MS = 20;

export function connectionConfig(
  id: string,
  given: Partial<ConnectionConfig> = {},
): ConnectionConfig {
  return {
    id,
    teamId: 'team',
    credentialId: 'credential',
    accountId: 'account',
    regionId: 'cn-hangzhou',
    instanceId: 'post-cn-lab',
    endpoint: null,
    signature: 'v3',
    cachedMaxQps: 100,
    realtimeMaxQps: 500,
    dailyCallBudget: null,
    ...given,
  };
}

export async function openEngineLab(
  lists: readonly LabList[],
  configs: readonly ConnectionConfig[] = [connectionConfig('c')],
): Promise<EngineLab> {
  const clock = createManualClock();
  const calls: LabCall[] = [];
  const online = new Set<string>();
  const refused = new Set<string>();
  const failure: EngineLab['failure'] = { error: null };
  const written: JournalEntry[] = [];
  const byId = new Map(lists.map((list) => [list.id, list]));
  const configById = new Map(configs.map((config) => [config.id, config]));
  const answer = <T>(ids: readonly string[], give: () => T) =>
    new Promise<T>((resolve, reject) =>
      clock.setTimer(() => {
        if (failure.error) reject(failure.error);
        else if (ids.some((id) => refused.has(id))) reject(refusal());
        else resolve(give());
      }, LATENCY_MS),
    );
  const meta = { requestId: 'r', latencyMs: LATENCY_MS, clockSkewMs: 0 };
  const createClient = ({ id: connectionId }: ConnectionConfig): ApsaraMqClient => ({
    querySession(clientId) {
      calls.push({ at: clock.now(), connectionId, operation: 'realtime', ids: [clientId] });
      return answer([clientId], () => ({ ...meta, online: online.has(clientId) }));
    },
    batchQuerySessions(ids) {
      calls.push({ at: clock.now(), connectionId, operation: 'cached', ids });
      const values = () => new Map(ids.map((id) => [id, online.has(id)] as const));
      return answer(ids, () => ({ ...meta, values: values(), missing: [], malformed: [] }));
    },
    close: async () => {},
  });
  const run = new EngineRun({
    clock,
    store: memoryStore({ lists: byId, configs: configById, written }),
    createClient,
    ipMaxQps: 250,
    historyDays: 365,
    random: () => 0.5,
  });
  await run.start(true);
  return {
    clock,
    run,
    calls,
    online,
    refused,
    lists: byId,
    configs: configById,
    failure,
    written,
    poll: (watchlistId) => poll(run, watchlistId),
  };
}

function refusal(): Error {
  return new ApsaraMqError({ code: 'ParameterCheckFailed', httpStatus: 400 });
}

function poll({ core }: EngineRun, watchlistId: string): void {
  if (!core.planner.polled(watchlistId, core.options.clock.now())) return;
  const connection = core.connections.get(core.planner.lists.get(watchlistId)?.connectionId ?? '');
  const records = core.parts.board.view(watchlistId).members.values();
  if (connection) replan(core, connection, { records, isFirstLook: true });
}

function memoryStore({
  lists,
  configs,
  written,
}: Pick<EngineLab, 'lists' | 'configs' | 'written'>): EngineStore {
  const nothing = async () => {};
  const floors = new Map<string, EvidenceFloors>();
  return {
    loadConnection: async (id) => configs.get(id) ?? null,
    listConnectionIds: async () => [...configs.keys()],
    listWatchlistIds: async (connectionId) =>
      [...lists.values()]
        .filter((list) => (list.connectionId ?? 'c') === connectionId)
        .map(({ id }) => id),
    async loadWatchlist(id) {
      const list = lists.get(id);
      return list ? { connectionId: 'c', confirm: 'never', ...list } : null;
    },
    loadMembers: async (id) => [...(lists.get(id)?.clientIds ?? [])],
    async loadClients(connectionId, watchlistId) {
      const latest = new Map(
        written
          .filter((entry) => entry.connectionId === connectionId)
          .map((entry) => [entry.clientId, toStored(entry)]),
      );
      return (lists.get(watchlistId)?.clientIds ?? []).flatMap((id) => latest.get(id) ?? []);
    },
    loadFloors: async (id) => floors.get(id) ?? { all: null, byWatchlist: new Map() },
    async writeFloors(id, { all, byWatchlist }) {
      floors.set(id, { all, byWatchlist: new Map(Object.entries(byWatchlist)) });
    },
    writeFootprint: nothing,
    callsSince: async () => 0,
    pruneHistory: async () => 0,
    async writeChanges(entries) {
      written.push(...entries);
    },
  };
}
