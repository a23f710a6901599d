import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findMember } from '@/lib/server/team/find-member';
import { lockMembers, refuseOwnerMatters, refuseWithoutOwner } from '@/lib/server/team/guard-roles';

/** Takes a person and their tokens out of the team, from their next request on. Throws as updateMember does. */
export async function removeMember(caller: Caller, userId: string): Promise<void> {
  authorize(caller, 'members.write');
  const { teamId } = caller;
  const watchlists = await db().watchlistMember.findMany({
    where: { userId, watchlist: { teamId } },
    select: { watchlistId: true },
  });
  await db().$transaction(async (tx) => {
    await lockMembers(tx, teamId);
    const { role, user } = await findMember(caller, userId, tx);
    refuseOwnerMatters(caller, role);
    await tx.membership.delete({ where: { teamId_userId: { teamId, userId } } });
    await tx.apiToken.deleteMany({ where: { teamId, userId } });
    await tx.watchlistMember.deleteMany({ where: { userId, watchlist: { teamId } } });
    await refuseWithoutOwner(tx, teamId);
    await recordAudit(tx, caller, {
      action: 'member.remove',
      target: { type: 'member', id: userId, name: user.email },
      before: { role },
    });
  });
  for (const { watchlistId } of watchlists) await engine().watchlistChanged(watchlistId);
}
