import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Status } from '@/lib/contracts/client-status';
import { db } from '@/lib/server/db';

/** A connection whose credential opens nothing: for verbs that never call upstream. */
export async function createTestConnection(teamId: string): Promise<string> {
  const name = randomUUID();
  const sealed = { secretCiphertext: '', wrappedKey: '', keyVersion: '' };
  const { id: credentialId } = await db().credential.create({
    data: { teamId, name, kind: 'accessKey', accessKeyId: 'id', ...sealed },
  });
  const { id } = await db().connection.create({
    data: { teamId, credentialId, name, regionId: 'cn-hangzhou', instanceId: 'post-cn-test' },
  });
  return id;
}

export interface TestEntry {
  clientId: string;
  tags?: string[];
  label?: string;
}

export async function createTestWatchlist(
  owner: { teamId: string; connectionId: string },
  entries: readonly TestEntry[],
): Promise<string> {
  const data = { ...owner, name: randomUUID(), intervalSeconds: 30, mode: 'viewed' } as const;
  const { id } = await db().watchlist.create({ data });
  await db().watchlistEntry.createMany({
    data: entries.map((entry) => ({ watchlistId: id, tags: [], ...entry })),
  });
  return id;
}

export interface TestChange {
  clientId: string;
  from: Status;
  to: Status;
  at: Date;
}

/** Writes history as the engine does; each change took a second. */
export async function createTestChanges(
  connectionId: string,
  changes: readonly TestChange[],
): Promise<void> {
  await db().statusChange.createMany({
    data: changes.map(({ clientId, from, to, at }) => ({
      connectionId,
      clientId,
      fromStatus: from,
      toStatus: to,
      reason: to === 'unknown' ? 'expired' : null,
      notBefore: new Date(at.getTime() - 1000),
      notAfter: at,
      source: to === 'unknown' ? null : ('cached' as const),
    })),
  });
}
