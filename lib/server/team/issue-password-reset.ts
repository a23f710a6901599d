import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { newLinkSecret } from '@/lib/server/link-secret';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { hashToken } from '@/lib/server/session/hash-token';
import { findMember } from '@/lib/server/team/find-member';
import { refuseOwnerMatters } from '@/lib/server/team/guard-roles';
import { refuseForeignTeams } from '@/lib/server/team/refuse-foreign-teams';

const VALID_MS = 24 * 3_600_000;

/**
 * A link by which a member chooses a new password; an admin hands it over. Throws NotFoundError, ForbiddenError for
 * an owner's, or for a person who is in other teams as well: this team's admin must not take over their account.
 */
export async function issuePasswordReset(caller: Caller, userId: string) {
  authorize(caller, 'members.write');
  const secret = newLinkSecret();
  const expiresAt = new Date(Date.now() + VALID_MS);
  await db().$transaction(async (tx) => {
    const { role, user } = await findMember(caller, userId, tx);
    refuseOwnerMatters(caller, role);
    await refuseForeignTeams(tx, caller, userId);
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    await tx.passwordReset.create({ data: { userId, expiresAt, hash: hashToken(secret) } });
    await recordAudit(tx, caller, {
      action: 'member.password-reset.issue',
      target: { type: 'member', id: userId, name: user.email },
      after: { expiresAt: expiresAt.toISOString() },
    });
  });
  return { path: `/reset-password#${secret}`, expiresAt: expiresAt.toISOString() };
}
