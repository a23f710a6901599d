import 'server-only';
import { inspect } from 'node:util';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { openWithRing } from '@/lib/server/key-ring';
import type { Secret } from '@/lib/server/secret';

export interface AssumableRole {
  arn: string;
  sessionName: string | null;
}

/** An opened credential: hidden getters hold its secrets, so JSON, logs, inspect and copies show none. */
export class OpenedCredential {
  readonly accessKeyId: string;
  declare readonly accessKeySecret: string;
  declare readonly securityToken?: string;

  /** The RAM role to assume with this pair, if any. */
  declare readonly role: AssumableRole | null;

  constructor(
    row: { accessKeyId: string; roleArn: string | null; roleSessionName: string | null },
    secret: Secret,
    token: Secret | null,
  ) {
    this.accessKeyId = row.accessKeyId;
    const role =
      row.roleArn === null ? null : { arn: row.roleArn, sessionName: row.roleSessionName };
    Object.defineProperty(this, 'role', { enumerable: false, value: role });
    hide(this, 'accessKeySecret', secret);
    if (token !== null) hide(this, 'securityToken', token);
  }

  toJSON() {
    return { accessKeyId: this.accessKeyId, accessKeySecret: '[redacted]' };
  }

  [inspect.custom](): string {
    return `OpenedCredential(${this.accessKeyId}, [redacted])`;
  }
}

/** Nothing sets it: the log's redaction tries to, and must not fail whoever logs. */
function hide(owner: OpenedCredential, name: string, secret: Secret): void {
  const get = () => secret.reveal();
  Object.defineProperty(owner, name, { enumerable: false, get, set: () => {} });
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
  const opened = openWithRing({ teamId: row.teamId, rowId: row.id }, sealed);
  const secret = opened.accessKeySecret;
  if (!secret) throw new NotFoundError('The credential has no secret.');
  return new OpenedCredential(row, secret, opened.securityToken ?? null);
}
