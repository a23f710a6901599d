import 'server-only';
import { db } from '@/lib/server/db';
import type { User } from '@/lib/server/generated/prisma/client';
import { hashToken } from '@/lib/server/session/hash-token';
import { openSecondFactor } from '@/lib/server/session/second-factor';
import { matchTotp } from '@/lib/server/session/totp';

/** Whether a code of the app, or a recovery code, passes; each passes once, also when it is sent twice at once. */
export async function spendSecondFactor(
  user: User,
  given: string,
  now = Date.now(),
): Promise<boolean> {
  const code = given.replace(/\s/g, '').toLowerCase();
  return /^\d{6}$/.test(code) ? spendTotp(user, code, now) : spendRecoveryCode(user, code);
}

async function spendTotp(user: User, code: string, now: number): Promise<boolean> {
  const secret = openSecondFactor(user);
  const step = secret && matchTotp(secret, code, { now, lastStep: user.totpLastStep });
  if (step === null) return false;
  const isFresh = { OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] };
  const { count } = await db().user.updateMany({
    where: { id: user.id, ...isFresh },
    data: { totpLastStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(user: User, code: string): Promise<boolean> {
  const hash = hashToken(code);
  const used = await db().$executeRaw`
    UPDATE "User" SET "recoveryHashes" = array_remove("recoveryHashes", ${hash})
    WHERE "id" = ${user.id}::uuid AND ${hash} = ANY("recoveryHashes")`;
  return used === 1;
}
