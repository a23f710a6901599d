import 'server-only';
import { db } from '@/lib/server/db';
import { DecryptionError, keyVersionOf, type SealedRow, sealRow } from '@/lib/server/encryption';
import type { Credential as CredentialRow } from '@/lib/server/generated/prisma/client';
import { freshKeyRing, openWithRing } from '@/lib/server/key-ring';

const BATCH = 100;
const MAX_PASSES = 5;

export interface RotationReport {
  /** The key that everything should be under. */
  keyVersion: string;
  rewrapped: number;
  /** Rows that are under it now, these included. */
  current: number;
  /** Rows that no key of the ring opens, or that were tampered with: they stay as they are. */
  unopened: { id: string; teamId: string; name: string; keyVersion: string }[];
}

/** The credentials by the key that they are sealed under. */
export async function countKeyVersions(): Promise<{ keyVersion: string; rows: number }[]> {
  const groups = await db().credential.groupBy({ by: ['keyVersion'], _count: true });
  return groups.map(({ keyVersion, _count }) => ({ keyVersion, rows: _count }));
}

/**
 * Seals every credential anew under the ring's first key, one row at a time and each only if nobody changed it
 * meanwhile, so that the engine reads a whole row at any moment. Can be repeated and interrupted.
 */
export async function rotateCredentialKeys(): Promise<RotationReport> {
  const first = freshKeyRing()[0];
  if (!first) throw new DecryptionError('ROLLCALL_ENCRYPTION_KEYS is not set.');
  const keyVersion = keyVersionOf(first);
  const unopened = new Map<string, RotationReport['unopened'][number]>();
  let rewrapped = 0;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const moved = await rewrapAll(keyVersion, unopened);
    rewrapped += moved;
    if ((await countBehind(keyVersion)) <= unopened.size) break;
  }
  const current = await db().credential.count({ where: { keyVersion } });
  return { keyVersion, rewrapped, current, unopened: [...unopened.values()] };
}

function countBehind(keyVersion: string): Promise<number> {
  return db().credential.count({ where: { keyVersion: { not: keyVersion } } });
}

async function rewrapAll(
  keyVersion: string,
  unopened: Map<string, RotationReport['unopened'][number]>,
): Promise<number> {
  let moved = 0;
  let after: string | undefined;
  for (;;) {
    const rows = await db().credential.findMany({
      where: { keyVersion: { not: keyVersion }, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    for (const row of rows) moved += await rewrap(row, unopened);
    after = rows.at(-1)?.id;
    if (rows.length < BATCH) return moved;
  }
}

async function rewrap(
  row: CredentialRow,
  unopened: Map<string, RotationReport['unopened'][number]>,
): Promise<number> {
  const { id, teamId, name, keyVersion } = row;
  try {
    const data = resealed(row);
    const where = { id, wrappedKey: row.wrappedKey };
    const { count } = await db().credential.updateMany({ where, data });
    unopened.delete(id);
    return count;
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error;
    unopened.set(id, { id, teamId, name, keyVersion });
    return 0;
  }
}

function resealed(row: CredentialRow) {
  const scope = { teamId: row.teamId, rowId: row.id };
  const fields: Record<string, string> = { accessKeySecret: row.secretCiphertext };
  if (row.tokenCiphertext !== null) fields.securityToken = row.tokenCiphertext;
  const old: SealedRow<string> = { fields, wrappedKey: row.wrappedKey, keyVersion: row.keyVersion };
  const sealed = sealRow(freshKeyRing(), scope, openWithRing(scope, old));
  return {
    secretCiphertext: sealed.fields.accessKeySecret ?? row.secretCiphertext,
    tokenCiphertext: sealed.fields.securityToken ?? null,
    wrappedKey: sealed.wrappedKey,
    keyVersion: sealed.keyVersion,
  };
}
