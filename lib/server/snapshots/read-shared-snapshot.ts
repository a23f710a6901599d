import 'server-only';
import { type SharedSnapshot, sharedSnapshotSchema } from '@/lib/contracts/snapshot';
import { db } from '@/lib/server/db';
import { hashToken } from '@/lib/server/session/hash-token';

const SECRET = /^[A-Za-z0-9_-]{32}$/;

/** What a holder of the secret may see; null when it is wrong, expired or revoked, which nobody can tell apart. */
export async function readSharedSnapshot(secret: string): Promise<SharedSnapshot | null> {
  if (!SECRET.test(secret)) return null;
  const row = await db().snapshot.findFirst({
    where: { hash: hashToken(secret), expiresAt: { gt: new Date() } },
    include: { team: { select: { name: true } } },
  });
  if (!row) return null;
  return sharedSnapshotSchema.parse({
    ...row,
    teamName: row.team.name,
    takenAt: row.takenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  });
}
