import { randomUUID } from 'node:crypto';
import { sealCredential } from '@/lib/server/credentials/seal-credential';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';

export interface ConnectionInput {
  teamId: string;
  endpoint: string;
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string | null;
  instanceId: string;
  cachedMaxQps?: number;
  realtimeMaxQps?: number;
}

export interface WatchlistInput {
  teamId: string;
  connectionId: string;
  intervalSeconds: number;
  mode: 'viewed' | 'always';
  confirm: 'never' | 'offline' | 'all';
  clientIds: readonly string[];
}

export interface CredentialInput {
  teamId: string;
  credentialId: string;
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string | null;
}

/** Writes rows as the product's verbs do and tells the engine after the commit. */
export function createFixtures() {
  return {
    startEngine: () => engine().start(),
    stopEngine: () => engine().stop(),
    engineState: () => engine().state(),
    createTeam,
    createConnection,
    updateCredential,
    deleteConnection,
    createWatchlist,
    updateWatchlist,
    addEntries,
    removeEntries,
    deleteWatchlist,
  };
}

async function createTeam() {
  const user = await db().user.create({ data: { email: `${randomUUID()}@example.com` } });
  const team = await db().team.create({ data: { name: 'Faults', clientCap: 1_000_000 } });
  await db().membership.create({ data: { teamId: team.id, userId: user.id, role: 'owner' } });
  return { teamId: team.id, userId: user.id };
}

async function createConnection(input: ConnectionInput) {
  const { teamId, accessKeyId, accessKeySecret, securityToken = null } = input;
  const credentialId = randomUUID();
  const scope = { teamId, rowId: credentialId };
  await db().credential.create({
    data: {
      id: credentialId,
      teamId,
      name: credentialId,
      kind: securityToken === null ? 'accessKey' : 'sts',
      accessKeyId,
      ...sealCredential(scope, { accessKeySecret, securityToken }),
    },
  });
  const connection = await db().connection.create({
    data: {
      teamId,
      credentialId,
      name: credentialId,
      regionId: 'cn-hangzhou',
      instanceId: input.instanceId,
      endpoint: input.endpoint,
      cachedMaxQps: input.cachedMaxQps ?? 100,
      realtimeMaxQps: input.realtimeMaxQps ?? 500,
    },
  });
  await engine().connectionChanged(connection.id);
  return { credentialId, connectionId: connection.id };
}

async function updateCredential(input: CredentialInput): Promise<void> {
  const { teamId, credentialId, accessKeyId, accessKeySecret, securityToken = null } = input;
  const sealed = sealCredential(
    { teamId, rowId: credentialId },
    { accessKeySecret, securityToken },
  );
  await db().credential.update({ where: { id: credentialId }, data: { accessKeyId, ...sealed } });
  await engine().credentialChanged(credentialId);
}

async function deleteConnection(connectionId: string): Promise<void> {
  const lists = await db().watchlist.findMany({ where: { connectionId } });
  for (const list of lists) await deleteWatchlist(list.id);
  await db().connection.delete({ where: { id: connectionId } });
  await engine().connectionDeleted(connectionId);
}

async function createWatchlist(input: WatchlistInput): Promise<string> {
  const { clientIds, ...data } = input;
  const list = await db().watchlist.create({ data: { ...data, name: randomUUID() } });
  await insertEntries(list.id, clientIds);
  await engine().watchlistChanged(list.id);
  return list.id;
}

async function insertEntries(watchlistId: string, clientIds: readonly string[]): Promise<void> {
  for (let start = 0; start < clientIds.length; start += 5000) {
    const data = clientIds
      .slice(start, start + 5000)
      .map((clientId) => ({ watchlistId, clientId, tags: [] }));
    await db().watchlistEntry.createMany({ data, skipDuplicates: true });
  }
}

async function updateWatchlist(input: { id: string; intervalSeconds: number }): Promise<void> {
  const { id, intervalSeconds } = input;
  await db().watchlist.update({ where: { id }, data: { intervalSeconds } });
  await engine().watchlistChanged(id);
}

async function addEntries(input: { id: string; clientIds: string[] }): Promise<void> {
  await insertEntries(input.id, input.clientIds);
  await engine().watchlistChanged(input.id);
}

async function removeEntries(input: { id: string; clientIds: string[] }): Promise<void> {
  const where = { watchlistId: input.id, clientId: { in: input.clientIds } };
  await db().watchlistEntry.deleteMany({ where });
  await engine().watchlistChanged(input.id);
}

async function deleteWatchlist(id: string): Promise<void> {
  await db().watchlist.delete({ where: { id } });
  await engine().watchlistDeleted(id);
}
