import 'server-only';
import type { JournalEntry } from '@/lib/server/client-status/journal';
import type { StoredClient } from '@/lib/server/client-status/restore-record';
import { writeChanges } from '@/lib/server/client-status/write-changes';
import { type Db, db } from '@/lib/server/db';
import type { ConnectionConfig } from './connection-runtime';
import { inTerm, type Term } from './engine-term';
import type { FootprintRow } from './footprint-meter';
import type { ListPlan } from './planner';
import { pruneHistory } from './prune-history';

export type ListConfig = Pick<
  ListPlan,
  'connectionId' | 'intervalMs' | 'isAlways' | 'confirm' | 'seenBy'
> & { id: string };

/** When evidence of a dead process ended at the earliest: of all, and by watchlist. Epoch ms. */
export interface EvidenceFloors {
  all: number | null;
  byWatchlist: ReadonlyMap<string, number>;
}

export async function loadConnection(id: string): Promise<ConnectionConfig | null> {
  const row = await db().connection.findUnique({
    where: { id },
    include: { credential: { select: { accessKeyId: true, roleArn: true } } },
  });
  if (row === null) return null;
  return {
    id: row.id,
    teamId: row.teamId,
    credentialId: row.credentialId,
    accountId: accountOf(row.credential),
    regionId: row.regionId,
    instanceId: row.instanceId,
    endpoint: row.endpoint,
    signature: row.signature,
    cachedMaxQps: row.cachedMaxQps,
    realtimeMaxQps: row.realtimeMaxQps,
    dailyCallBudget: row.dailyCallBudget,
  };
}

/** The service's limits are per account: a role names its own, a key stands for the one that it belongs to. */
function accountOf(credential: { accessKeyId: string; roleArn: string | null }): string {
  return credential.roleArn?.split(':')[3] ?? credential.accessKeyId;
}

export async function listConnectionIds(where: { credentialId?: string } = {}): Promise<string[]> {
  const rows = await db().connection.findMany({ where, select: { id: true } });
  return rows.map((row) => row.id);
}

export async function listWatchlistIds(connectionId: string): Promise<string[]> {
  const rows = await db().watchlist.findMany({ where: { connectionId }, select: { id: true } });
  return rows.map((row) => row.id);
}

export async function loadWatchlist(id: string): Promise<ListConfig | null> {
  const include = { members: { select: { userId: true } } };
  const row = await db().watchlist.findUnique({ where: { id }, include });
  if (row === null) return null;
  return {
    id: row.id,
    connectionId: row.connectionId,
    intervalMs: row.intervalSeconds * 1000,
    isAlways: row.mode === 'always',
    confirm: row.confirm,
    seenBy: row.visibility === 'team' ? null : new Set(row.members.map(({ userId }) => userId)),
  };
}

export async function loadMembers(watchlistId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ clientId: string }[]>`
    SELECT "clientId" FROM "WatchlistEntry" WHERE "watchlistId" = ${watchlistId}::uuid
    ORDER BY "createdAt", "clientId"`;
  return rows.map((row) => row.clientId);
}

/** Remembered clients of a connection that are on this watchlist. */
export async function loadClients(
  connectionId: string,
  watchlistId: string,
): Promise<StoredClient[]> {
  return db().$queryRaw<StoredClient[]>`
    SELECT s."clientId", s.status::text, s.reason, s."lastKnown"::text, s."intervalSeconds",
      (extract(epoch FROM s."sinceNotBefore") * 1000)::double precision AS "sinceNotBefore",
      (extract(epoch FROM s."sinceNotAfter") * 1000)::double precision AS "sinceNotAfter",
      (extract(epoch FROM s."lastKnownAt") * 1000)::double precision AS "lastKnownAt",
      (extract(epoch FROM s."lastOnlineAt") * 1000)::double precision AS "lastOnlineAt"
    FROM "ClientStatus" s JOIN "WatchlistEntry" e ON e."clientId" = s."clientId"
    WHERE s."connectionId" = ${connectionId}::uuid AND e."watchlistId" = ${watchlistId}::uuid`;
}

export async function loadFloors(connectionId: string): Promise<EvidenceFloors> {
  const row = await db().connection.findUnique({
    where: { id: connectionId },
    select: { evidenceFloorAt: true, evidenceFloors: true },
  });
  const floors: unknown = row?.evidenceFloors ?? {};
  const entries = typeof floors === 'object' && floors !== null ? Object.entries(floors) : [];
  const numbers = entries.filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { all: row?.evidenceFloorAt?.getTime() ?? null, byWatchlist: new Map(numbers) };
}

interface WrittenFloors {
  all: number | null;
  byWatchlist: Record<string, number>;
}

/** One row per connection. Connections that are gone are skipped. */
export async function writeFloors(
  tx: Db,
  connectionId: string,
  floors: WrittenFloors,
): Promise<void> {
  await tx.connection.updateMany({
    where: { id: connectionId },
    data: {
      evidenceFloorAt: floors.all === null ? null : new Date(floors.all),
      evidenceFloors: floors.byWatchlist,
    },
  });
}

/** Adds counts to the hourly rows. Connections that are gone are skipped. */
export async function writeFootprint(rows: readonly FootprintRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db().$executeRaw`
    INSERT INTO "FootprintHour" AS f
      ("connectionId", hour, operation, purpose, "watchlistId", "userId", calls, succeeded, throttled, failed, "peakQps")
    SELECT x."connectionId", to_timestamp(x.hour / 1000.0), x.operation, x.purpose, x."watchlistId", x."userId",
      x.calls, x.succeeded, x.throttled, x.failed, x."peakQps"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
      "connectionId" uuid, hour double precision, operation text, purpose text, "watchlistId" uuid,
      "userId" uuid, calls int, succeeded int, throttled int, failed int, "peakQps" int)
    JOIN "Connection" c ON c.id = x."connectionId"
    ON CONFLICT ("connectionId", hour, operation, purpose, "watchlistId", "userId") DO UPDATE SET
      calls = f.calls + excluded.calls, succeeded = f.succeeded + excluded.succeeded,
      throttled = f.throttled + excluded.throttled, failed = f.failed + excluded.failed,
      "peakQps" = GREATEST(f."peakQps", excluded."peakQps")`;
}

export async function callsSince(connectionId: string, since: Date): Promise<number> {
  const found = await db().footprintHour.aggregate({
    where: { connectionId, hour: { gte: since } },
    _sum: { calls: true },
  });
  return found._sum.calls ?? 0;
}

/** Where the engine reads its configuration and writes what it learns. */
export interface EngineStore {
  loadConnection: typeof loadConnection;
  listConnectionIds: typeof listConnectionIds;
  listWatchlistIds: typeof listWatchlistIds;
  loadWatchlist: typeof loadWatchlist;
  loadMembers: typeof loadMembers;
  loadClients: typeof loadClients;
  loadFloors: typeof loadFloors;
  writeFloors: (connectionId: string, floors: WrittenFloors) => Promise<void>;
  writeFootprint: typeof writeFootprint;
  callsSince: typeof callsSince;
  pruneHistory: typeof pruneHistory;
  writeChanges: (entries: readonly JournalEntry[]) => Promise<void>;
}

const READS = {
  loadConnection,
  listConnectionIds,
  listWatchlistIds,
  loadWatchlist,
  loadMembers,
  loadClients,
  loadFloors,
  callsSince,
  pruneHistory,
};
const nothing = async () => {};

/** The store of a process that follows: what is learned is the leader's to write down. */
export const followingStore: EngineStore = {
  ...READS,
  writeFloors: nothing,
  writeFootprint: nothing,
  writeChanges: nothing,
};

/**
 * The store of a process that leads. Once another one has taken over it writes nothing of a client any more: what
 * this term learned last is then out of date. Counts of calls are written whenever it may be; they add up.
 */
export function storeOfTerm(term: Term): EngineStore {
  return {
    ...READS,
    writeFloors: (id, floors) => inTerm(term, (tx) => writeFloors(tx, id, floors)),
    writeFootprint,
    writeChanges: (entries) => inTerm(term, (tx) => writeChanges(tx, entries)),
  };
}
