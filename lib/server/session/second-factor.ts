import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { type RowScope, sealRow } from '@/lib/server/encryption';
import { ConflictError, InvalidError } from '@/lib/server/errors';
import type { User } from '@/lib/server/generated/prisma/client';
import { freshKeyRing, openWithRing } from '@/lib/server/key-ring';
import { Secret } from '@/lib/server/secret';
import type { Caller } from '@/lib/server/session/caller';
import { hashToken } from '@/lib/server/session/hash-token';
import { requirePassword } from '@/lib/server/session/require-password';
import { requireSession } from '@/lib/server/session/require-session';
import { matchTotp, otpauthUrl, toBase32 } from '@/lib/server/session/totp';

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** A person's row without a second factor. */
export const NO_SECOND_FACTOR = {
  totpCiphertext: null,
  totpWrappedKey: null,
  totpKeyVersion: null,
  totpEnabledAt: null,
  totpLastStep: null,
  recoveryHashes: [],
};

/** Where a person's own secrets belong. */
export function userScope(userId: string): RowScope {
  return { teamId: 'user', rowId: userId };
}

/** The secret of a person's authenticator app, or null when none was set up. */
export function openSecondFactor(user: User): Buffer | null {
  const { totpCiphertext, totpWrappedKey, totpKeyVersion } = user;
  if (totpCiphertext === null || totpWrappedKey === null || totpKeyVersion === null) return null;
  const row = {
    fields: { totp: totpCiphertext },
    wrappedKey: totpWrappedKey,
    keyVersion: totpKeyVersion,
  };
  return Buffer.from(openWithRing(userScope(user.id), row).totp.reveal(), 'hex');
}

export async function readSecondFactor(caller: Caller) {
  const user = await db().user.findUniqueOrThrow({ where: { id: caller.userId } });
  const enabled = user.totpEnabledAt !== null;
  return { enabled, recoveryCodesLeft: enabled ? user.recoveryHashes.length : 0 };
}

/** A new secret that counts only once a code of it is confirmed. Throws ConflictError `already-enabled`. */
export async function startSecondFactor(caller: Caller) {
  requireSession(caller);
  const user = await db().user.findUniqueOrThrow({ where: { id: caller.userId } });
  if (user.totpEnabledAt !== null) {
    throw new ConflictError('already-enabled', 'The second factor is on already.');
  }
  const secret = randomBytes(SECRET_BYTES);
  const secrets = { totp: new Secret(secret.toString('hex')) };
  const sealed = sealRow(freshKeyRing(), userScope(user.id), secrets);
  await db().$transaction(async (tx) => {
    await tx.user.update({
      where: { id: user.id },
      data: {
        totpCiphertext: sealed.fields.totp,
        totpWrappedKey: sealed.wrappedKey,
        totpKeyVersion: sealed.keyVersion,
      },
    });
    await recordAudit(tx, caller, auditOf(user, 'account.second-factor.start'));
  });
  return { secret: toBase32(secret), otpauthUrl: otpauthUrl(secret, user.email) };
}

/** Turns it on with a first code. Returns recovery codes, of which only hashes are kept. Throws InvalidError at `code`. */
export async function confirmSecondFactor(caller: Caller, code: string, now = Date.now()) {
  requireSession(caller);
  const user = await db().user.findUniqueOrThrow({ where: { id: caller.userId } });
  const secret = openSecondFactor(user);
  const step = secret && matchTotp(secret, code, { now, lastStep: user.totpLastStep });
  if (step === null) throw new InvalidError([{ path: 'code', message: 'This code is not right.' }]);
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await db().$transaction(async (tx) => {
    const data = { totpEnabledAt: new Date(now), totpLastStep: step };
    await tx.user.update({
      where: { id: user.id },
      data: { ...data, recoveryHashes: recoveryCodes.map(hashToken) },
    });
    await recordAudit(tx, caller, auditOf(user, 'account.second-factor.enable'));
  });
  return { recoveryCodes };
}

/** Throws InvalidError at `password`. */
export async function disableSecondFactor(caller: Caller, password: string): Promise<void> {
  requireSession(caller);
  const user = await requirePassword(caller, password, 'password');
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: NO_SECOND_FACTOR });
    await recordAudit(tx, caller, auditOf(user, 'account.second-factor.disable'));
  });
}

function auditOf(user: User, action: string) {
  return { action, target: { type: 'user', id: user.id, name: user.email } };
}

function newRecoveryCode(): string {
  return randomBytes(8)
    .toString('hex')
    .replace(/(.{4})(?=.)/g, '$1-');
}
