import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  keyVersionOf,
  openRow,
  type RowScope,
  type SealedRow,
  UnknownKeyError,
} from '@/lib/server/encryption';
import { env } from '@/lib/server/env';
import { processSingleton } from '@/lib/server/process-singleton';
import type { Secret } from '@/lib/server/secret';

const KEY_BYTES = 32;
const FILE = 'keys';

/** The keys that open stored secrets; the first one seals. */
export function keyRing(): readonly Buffer[] {
  return current().keys;
}

/**
 * The ring as the data directory's file says now: `npm run admin -- rotate-keys` puts a new key in front of it
 * while the server runs. A ring that came from ROLLCALL_ENCRYPTION_KEYS stays as it is.
 */
export function freshKeyRing(): readonly Buffer[] {
  const holder = current();
  const written = readKeyFile(join(env().dataDir, FILE));
  const versions = new Set(written.map(keyVersionOf));
  if (holder.keys.some((key) => versions.has(keyVersionOf(key)))) holder.keys = written;
  return holder.keys;
}

/** Opens a row as openRow does; a key that was added since the last look is found. */
export function openWithRing<Field extends string>(
  scope: RowScope,
  row: SealedRow<Field>,
): Record<Field, Secret> {
  try {
    return openRow(keyRing(), scope, row);
  } catch (error) {
    if (!(error instanceof UnknownKeyError)) throw error;
    return openRow(freshKeyRing(), scope, row);
  }
}

function current(): { keys: readonly Buffer[] } {
  return processSingleton('key-ring', () => ({ keys: env().encryptionKeys }));
}

function readKeyFile(path: string): Buffer[] {
  try {
    const keys = readFileSync(path, 'utf8')
      .split(',')
      .map((part) => Buffer.from(part.trim(), 'base64'));
    return keys.every((key) => key.length === KEY_BYTES) ? keys : [];
  } catch {
    return [];
  }
}
