import 'server-only';
import type { Role } from '@/lib/contracts/permissions';
import type { Member } from '@/lib/contracts/team';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findMember } from '@/lib/server/team/find-member';
import { lockMembers, refuseOwnerMatters, refuseWithoutOwner } from '@/lib/server/team/guard-roles';
import { serializeMember, WITH_LAST_SESSION } from '@/lib/server/team/serialize-member';

/** Another role, from the person's next request on. Throws NotFoundError, ForbiddenError, ConflictError `last-owner`. */
export async function updateMember(caller: Caller, userId: string, role: Role): Promise<Member> {
  authorize(caller, 'members.write');
  const { teamId } = caller;
  return db().$transaction(async (tx) => {
    await lockMembers(tx, teamId);
    const before = await findMember(caller, userId, tx);
    refuseOwnerMatters(caller, before.role, role);
    const where = { teamId_userId: { teamId, userId } };
    const include = WITH_LAST_SESSION;
    const after = await tx.membership.update({ where, data: { role }, include });
    await refuseWithoutOwner(tx, teamId);
    await recordAudit(tx, caller, {
      action: 'member.update',
      target: { type: 'member', id: userId, name: before.user.email },
      before: { role: before.role },
      after: { role },
    });
    return serializeMember(after);
  });
}
