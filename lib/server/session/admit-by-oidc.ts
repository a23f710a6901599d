import 'server-only';
import { z } from 'zod';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { isUniqueViolation } from '@/lib/server/database-errors';
import { type Db, db } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { clientAddressOf } from '@/lib/server/http/client-address';
import { log } from '@/lib/server/log';
import { findByIdentity, type Identity, identityOf } from '@/lib/server/session/oidc-identity';
import { NO_SECOND_FACTOR } from '@/lib/server/session/second-factor';

const vouchedSchema = z.object({
  email: z.email().toLowerCase(),
  email_verified: z.literal(true),
});

type Person = Prisma.UserGetPayload<{ include: { memberships: true } }>;

/**
 * Whether the person may come in: known by issuer and subject, or, the first time, by an address that the provider
 * vouches for; from then on the account belongs to that subject alone. Nobody is made an account by signing in.
 */
export async function admitByOidc(profile: unknown, headers: Headers): Promise<boolean> {
  const identity = identityOf(profile);
  if (identity === null) return false;
  const address = clientAddressOf(headers);
  const outcome = await admit(identity, profile, address).catch((error: unknown) => {
    if (isUniqueViolation(error)) return 'other-subject';
    throw error;
  });
  log.info({ address, outcome, via: 'oidc' }, 'sign-in');
  return outcome === 'known' || outcome === 'linked';
}

async function admit(identity: Identity, profile: unknown, address: string): Promise<string> {
  if ((await findByIdentity(identity)) !== null) return 'known';
  const vouched = vouchedSchema.safeParse(profile);
  if (!vouched.success) return 'address-not-vouched-for';
  const { email } = vouched.data;
  const user = await db().user.findUnique({ where: { email }, include: { memberships: true } });
  if (user === null) return 'no-account';
  await db().$transaction((tx) => link(tx, { user, identity, address }));
  return 'linked';
}

/** Whoever made an account under an address that was only their word for it keeps no way into it. */
async function link(
  tx: Db,
  { user, identity, address }: { user: Person; identity: Identity; address: string },
): Promise<void> {
  await tx.userIdentity.create({ data: { userId: user.id, ...identity } });
  if (!user.isEmailVouched) await shutOthersOut(tx, user.id);
  for (const { teamId, role } of user.memberships) {
    const { id, email } = user;
    const from = { address, requestId: '' };
    const caller = {
      userId: id,
      teamId,
      role,
      scopes: null,
      kind: 'session' as const,
      id,
      email,
      from,
    };
    await recordAudit(tx, caller, {
      action: 'account.identity.link',
      target: { type: 'user', id, name: email },
      after: { ...identity, passwordKept: user.isEmailVouched },
    });
  }
}

async function shutOthersOut(tx: Db, userId: string): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { passwordHash: null, isEmailVouched: true, ...NO_SECOND_FACTOR },
  });
  await tx.session.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  await tx.apiToken.deleteMany({ where: { userId } });
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
}
