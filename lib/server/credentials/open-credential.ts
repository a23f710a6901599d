import 'server-only';
import { inspect } from 'node:util';
import { db } from '@/lib/server/db';
import { openRow } from '@/lib/server/encryption';
import { env } from '@/lib/server/env';
import { NotFoundError } from '@/lib/server/errors';
import type { Secret } from '@/lib/server/secret';

/** An opened credential: getters of the class hold the secrets, so JSON, inspect and spreading show none. */
export class OpenedCredential {
  readonly accessKeyId: string;
  readonly #secret: Secret;
  readonly #token: Secret | null;

  constructor(accessKeyId: string, secret: Secret, token: Secret | null) {
    this.accessKeyId = accessKeyId;
    this.#secret = secret;
    this.#token = token;
    if (token) {
      Object.defineProperty(this, 'securityToken', {
        enumerable: false,
        get: () => token.reveal(),
      });
    }
  }

  get accessKeySecret(): string {
    return this.#secret.reveal();
  }

  declare readonly securityToken?: string;

  toJSON() {
    return { accessKeyId: this.accessKeyId, accessKeySecret: '[redacted]' };
  }

  [inspect.custom](): string {
    return `OpenedCredential(${this.accessKeyId}, ${this.#token ? 'with token, ' : ''}[redacted])`;
  }
}

/**
 * The only place that decrypts. The caller has checked the team.
 * Throws NotFoundError when the credential is gone and DecryptionError when its secret cannot be opened.
 */
export async function openCredential(credentialId: string): Promise<OpenedCredential> {
  const row = await db().credential.findUnique({ where: { id: credentialId } });
  if (!row) throw new NotFoundError('The credential is gone.');
  const fields: Record<string, string> = { accessKeySecret: row.secretCiphertext };
  if (row.tokenCiphertext) fields.securityToken = row.tokenCiphertext;
  const sealed = { fields, wrappedKey: row.wrappedKey, keyVersion: row.keyVersion };
  const opened = openRow(env().encryptionKeys, { teamId: row.teamId, rowId: row.id }, sealed);
  const secret = opened.accessKeySecret;
  if (!secret) throw new NotFoundError('The credential has no secret.');
  return new OpenedCredential(row.accessKeyId, secret, opened.securityToken ?? null);
}
