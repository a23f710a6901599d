import 'server-only';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Secret } from '@/lib/server/secret';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const PREFIX = 'v1.';

/** Where a ciphertext belongs: it opens nowhere else. */
export interface RowScope {
  teamId: string;
  rowId: string;
}

/** The secrets of one row, sealed under a data key of their own that the key ring wraps. */
export interface SealedRow<Field extends string> {
  fields: Record<Field, string>;
  wrappedKey: string;
  keyVersion: string;
}

export class DecryptionError extends Error {
  constructor(message = 'A stored secret cannot be opened.') {
    super(message);
    this.name = new.target.name;
  }
}

/** The row was sealed under a key that this ring does not hold. */
export class UnknownKeyError extends DecryptionError {
  constructor() {
    super('The encryption key of a stored secret is not in the key ring.');
  }
}

/** Names a key of the ring without telling anything of it. */
export function keyVersionOf(key: Buffer): string {
  return createHash('sha256').update('rollcall-key-version').update(key).digest('hex').slice(0, 16);
}

function additionalData(scope: RowScope, field: string, keyVersion: string): Buffer {
  return Buffer.from(JSON.stringify([scope.teamId, scope.rowId, field, keyVersion]), 'utf8');
}

function seal(key: Buffer, plain: Buffer, aad: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return PREFIX + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

function open(key: Buffer, sealed: string, aad: Buffer): Buffer {
  const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url');
  const isCanonical = sealed === PREFIX + bytes.toString('base64url');
  if (!isCanonical || bytes.length < IV_BYTES + TAG_BYTES) throw new DecryptionError();
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const body = bytes.subarray(IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new DecryptionError();
  }
}

/** Seals the secrets of one row with a fresh data key; the ring's first key wraps it. */
export function sealRow<Field extends string>(
  ring: readonly Buffer[],
  scope: RowScope,
  secrets: Record<Field, Secret>,
): SealedRow<Field> {
  const ringKey = ring[0];
  if (!ringKey) throw new DecryptionError('ROLLCALL_ENCRYPTION_KEYS is not set.');
  const keyVersion = keyVersionOf(ringKey);
  const dataKey = randomBytes(KEY_BYTES);
  const wrappedKey = seal(ringKey, dataKey, additionalData(scope, 'wrappedKey', keyVersion));
  const fields = mapValues(secrets, (secret, field) =>
    seal(dataKey, Buffer.from(secret.reveal(), 'utf8'), additionalData(scope, field, keyVersion)),
  );
  return { fields, wrappedKey, keyVersion };
}

/**
 * Opens the secrets of one row. Throws UnknownKeyError when the key is not in the ring, DecryptionError when
 * anything was changed or moved from another row, team or field.
 */
export function openRow<Field extends string>(
  ring: readonly Buffer[],
  scope: RowScope,
  row: SealedRow<Field>,
): Record<Field, Secret> {
  const ringKey = ring.find((key) => keyVersionOf(key) === row.keyVersion);
  if (!ringKey) throw new UnknownKeyError();
  const aad = additionalData(scope, 'wrappedKey', row.keyVersion);
  const dataKey = open(ringKey, row.wrappedKey, aad);
  return mapValues(row.fields, (sealed, field) => {
    const plain = open(dataKey, sealed, additionalData(scope, field, row.keyVersion));
    return new Secret(plain.toString('utf8'));
  });
}

/** Guarantee: the result has exactly the keys of `record`. */
function mapValues<Key extends string, From, To>(
  record: Record<Key, From>,
  map: (value: From, key: string) => To,
): Record<Key, To> {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, map(value, key)]);
  return Object.fromEntries(entries) as Record<Key, To>;
}
