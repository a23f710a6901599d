import 'server-only';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import { restoreRecord, type StoredClient } from '@/lib/server/client-status/restore-record';
import type { WatchlistView } from '@/lib/server/client-status/watchlist-view';
import { releaseBlocked } from './blocked';
import { type ConnectionConfig, type ConnectionRuntime, createRuntime } from './connection-runtime';
import { type EngineCore, replan, updateMood } from './engine-core';
import { leave } from './planner';
import { abandonChecks } from './realtime-check';

const DAY_MS = 86_400_000;

/** Takes in a connection, or what changed about it: the next call uses its new credential and endpoint. */
export async function syncConnection(core: EngineCore, id: string): Promise<void> {
  const config = await core.options.store.loadConnection(id);
  if (config === null) {
    await removeConnection(core, id);
    return;
  }
  const present = core.connections.get(id);
  if (present) await replaceClient(core, present, config);
  else await addConnection(core, config);
  setLimits(core);
}

async function addConnection(core: EngineCore, config: ConnectionConfig): Promise<void> {
  const { store, clock } = core.options;
  const now = clock.now();
  const usedToday = await store.callsSince(config.id, new Date(now - (now % DAY_MS)));
  const runtime = createRuntime({
    config,
    client: core.options.createClient(config),
    account: core.parts.dispatcher.account(config.accountId),
    board: core.parts.board.connection(config.id),
  });
  runtime.budget.restore(usedToday, now);
  core.connections.set(config.id, runtime);
  for (const watchlistId of await store.listWatchlistIds(config.id)) {
    await syncList(core, watchlistId);
  }
}

async function replaceClient(
  core: EngineCore,
  connection: ConnectionRuntime,
  config: ConnectionConfig,
): Promise<void> {
  const { client } = connection;
  connection.config = config;
  connection.client = core.options.createClient(config);
  connection.account = core.parts.dispatcher.account(config.accountId);
  connection.budget.limit = config.dailyCallBudget;
  for (const operation of ['cached', 'realtime'] as const) {
    connection.circuits[operation].retryNow(core.options.clock.now());
  }
  releaseBlocked(connection, 'realtime');
  updateMood(core, connection);
  void client.close();
}

/** One account has one limit: the lowest that any of its connections names. */
function setLimits(core: EngineCore): void {
  for (const account of core.parts.dispatcher.accounts()) {
    const configs = [...core.connections.values()]
      .map(({ config }) => config)
      .filter(({ accountId }) => accountId === account.id);
    if (configs.length === 0) continue;
    account.cached.pacer.setMaxQps(Math.min(...configs.map((config) => config.cachedMaxQps)));
    account.realtime.pacer.setMaxQps(Math.min(...configs.map((config) => config.realtimeMaxQps)));
  }
}

export async function removeConnection(core: EngineCore, id: string): Promise<void> {
  const connection = core.connections.get(id);
  if (connection === undefined) return;
  connection.isGone = true;
  core.connections.delete(id);
  abandonChecks(core.parts, connection);
  for (const operation of ['cached', 'realtime'] as const) releaseBlocked(connection, operation);
  for (const [watchlistId, plan] of core.planner.lists) {
    if (plan.connectionId === id) dropList(core, connection, watchlistId);
  }
  core.parts.board.connections.delete(id);
  void connection.client.close();
}

/** Takes in a watchlist, or what changed about it and its entries. */
export async function syncList(core: EngineCore, id: string): Promise<void> {
  const { store } = core.options;
  const config = await store.loadWatchlist(id);
  if (config === null) {
    removeList(core, id);
    return;
  }
  const connection = core.connections.get(config.connectionId);
  if (connection === undefined) {
    await syncConnection(core, config.connectionId);
    return;
  }
  const ids = await store.loadMembers(id);
  const isKnown = ids.every((clientId) => connection.board.records.has(clientId));
  const remembered = isKnown ? NOTHING : await recall(core, connection, id);
  core.planner.set(id, config);
  const joined = setMembers(core, connection, {
    ids,
    view: core.parts.board.view(id),
    intervalMs: config.intervalMs,
    ...remembered,
  });
  const records = core.parts.board.view(id).members.values();
  replan(core, connection, { records, isFirstLook: core.planner.isViewed(id) });
  const now = core.options.clock.now();
  for (const record of joined) core.parts.board.refresh(connection.board, record, now);
}

interface Remembered {
  stored: ReadonlyMap<string, StoredClient>;
  expiresAt: number;
}
const NOTHING: Remembered = { stored: new Map(), expiresAt: 0 };

/**
 * How far knowledge of a list reached was noted of those that were on it then: it counts for a list that is loaded,
 * not for who joins it later. What waits to be written down is newer than what the database gives.
 */
async function recall(
  core: EngineCore,
  connection: ConnectionRuntime,
  watchlistId: string,
): Promise<Remembered> {
  const { store } = core.options;
  const isLoaded = core.parts.board.views.has(watchlistId);
  const unwritten = core.journal.unwritten(connection.id);
  const clients = await store.loadClients(connection.id, watchlistId);
  const floors = isLoaded ? null : await store.loadFloors(connection.id);
  return {
    stored: new Map([...clients.map((client) => [client.clientId, client] as const), ...unwritten]),
    expiresAt: floors?.byWatchlist.get(watchlistId) ?? 0,
  };
}

interface Membership extends Remembered {
  view: WatchlistView;
  ids: readonly string[];
  intervalMs: number;
}

function setMembers(
  core: EngineCore,
  connection: ConnectionRuntime,
  { view, ids, intervalMs, stored, expiresAt }: Membership,
): ClientRecord[] {
  const wanted = new Set(ids);
  const leaving = [...view.members.values()].filter(({ clientId }) => !wanted.has(clientId));
  dropMembers(core, connection, view, leaving);
  const joined: ClientRecord[] = [];
  for (const clientId of ids) {
    if (view.members.has(clientId)) continue;
    const known = stored.get(clientId);
    const isNew = !connection.board.records.has(clientId);
    const record = core.parts.board.record(connection.board, clientId, intervalMs);
    if (isNew && known) restoreRecord(record, known, expiresAt);
    record.refusedAt = 0;
    view.add(record);
    joined.push(record);
  }
  for (const { sinceNotAfter } of joined) {
    view.lastChangeAt = Math.max(view.lastChangeAt ?? 0, sinceNotAfter ?? 0) || null;
  }
  return joined;
}

function dropMembers(
  core: EngineCore,
  connection: ConnectionRuntime,
  view: WatchlistView,
  records: readonly ClientRecord[],
): void {
  const now = core.options.clock.now();
  for (const record of records) core.parts.board.leave(connection.board, view, { record, now });
  const rest = records.filter((record) => record.views.length > 0);
  const gone = records.filter((record) => record.views.length === 0);
  const touched = new Set<NonNullable<ClientRecord['pack']>>();
  for (const record of gone) leave(connection, record, touched);
  for (const pack of touched) core.parts.schedule(connection, pack);
  replan(core, connection, { records: rest, isFirstLook: false });
}

export function removeList(core: EngineCore, id: string): void {
  const plan = core.planner.lists.get(id);
  const connection = plan && core.connections.get(plan.connectionId);
  if (connection) dropList(core, connection, id);
}

function dropList(core: EngineCore, connection: ConnectionRuntime, id: string): void {
  const view = core.parts.board.views.get(id);
  core.planner.lists.delete(id);
  if (view === undefined) return;
  dropMembers(core, connection, view, [...view.members.values()]);
  core.parts.board.views.delete(id);
}
