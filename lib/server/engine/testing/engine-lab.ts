import 'server-only';
import { type ApsaraMqClient, ApsaraMqError } from '@/lib/apsaramq';
import type { ConnectionConfig } from '../connection-runtime';
import { replan } from '../engine-core';
import { EngineRun } from '../engine-run';
import type { EngineStore, ListConfig } from '../engine-store';
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
    store: memoryStore(byId, configById),
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

function memoryStore(
  lists: Map<string, LabList>,
  configs: Map<string, ConnectionConfig>,
): EngineStore {
  const nothing = async () => {};
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
    loadClients: async () => [],
    loadFloors: async () => ({ all: null, byWatchlist: new Map() }),
    writeFloors: nothing,
    writeFootprint: nothing,
    callsSince: async () => 0,
    pruneHistory: async () => 0,
    writeChanges: nothing,
  };
}
