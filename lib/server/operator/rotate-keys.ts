import 'server-only';
import { DecryptionError, keyVersionOf, sealRow } from '@/lib/server/encryption';
import { freshKeyRing, openWithRing } from '@/lib/server/key-ring';
import { SEALED_TABLES, type Sealed, type SealedTable } from '@/lib/server/operator/sealed-tables';

const BATCH = 100;
const MAX_PASSES = 5;

export interface Unopened {
  table: SealedTable['name'];
  id: string;
  name: string;
  keyVersion: string;
}

export interface RotationReport {
  /** The key that everything should be under. */
  keyVersion: string;
  rewrapped: number;
  /** Rows that are under it now, these included. */
  current: number;
  /** Rows that no key of the ring opens, or that were tampered with: they stay as they are. */
  unopened: Unopened[];
}

/** How many secrets are sealed under which key. */
export async function countKeyVersions(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of SEALED_TABLES) {
    for (const { keyVersion, rows } of await table.countByVersion()) {
      counts.set(keyVersion, (counts.get(keyVersion) ?? 0) + rows);
    }
  }
  return counts;
}

/**
 * Seals every secret anew under the ring's first key, one row at a time and each only if nobody changed it
 * meanwhile, so that the engine reads a whole row at any moment. Can be repeated and interrupted.
 */
export async function rotateKeys(): Promise<RotationReport> {
  const first = freshKeyRing()[0];
  if (!first) throw new DecryptionError('ROLLCALL_ENCRYPTION_KEYS is not set.');
  const keyVersion = keyVersionOf(first);
  let rewrapped = 0;
  let unopened: Unopened[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const outcome = await rewrapAll(keyVersion);
    rewrapped += outcome.rewrapped;
    unopened = outcome.unopened;
    if (!outcome.isContended) break;
  }
  const current = (await countKeyVersions()).get(keyVersion) ?? 0;
  return { keyVersion, rewrapped, current, unopened };
}

interface PassOutcome {
  rewrapped: number;
  unopened: Unopened[];
  /** Somebody wrote a row under our hands: it is looked at again. */
  isContended: boolean;
}

async function rewrapAll(keyVersion: string): Promise<PassOutcome> {
  const outcome: PassOutcome = { rewrapped: 0, unopened: [], isContended: false };
  for (const table of SEALED_TABLES) {
    for await (const sealed of behind(table, keyVersion)) await rewrap(table, sealed, outcome);
  }
  return outcome;
}

async function* behind(table: SealedTable, keyVersion: string): AsyncGenerator<Sealed> {
  let after: string | undefined;
  for (;;) {
    const rows = await table.listBehind(keyVersion, { take: BATCH, ...(after && { after }) });
    yield* rows;
    after = rows.at(-1)?.id;
    if (rows.length < BATCH) return;
  }
}

async function rewrap(table: SealedTable, sealed: Sealed, outcome: PassOutcome): Promise<void> {
  const { id, name, scope, row } = sealed;
  try {
    const resealed = sealRow(freshKeyRing(), scope, openWithRing(scope, row));
    if (await table.replace(sealed, resealed)) outcome.rewrapped += 1;
    else outcome.isContended = true;
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error;
    outcome.unopened.push({ table: table.name, id, name, keyVersion: row.keyVersion });
  }
}
