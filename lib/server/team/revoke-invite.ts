import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Throws NotFoundError, also for one that was used already. */
export async function revokeInvite(caller: Caller, inviteId: string): Promise<void> {
  authorize(caller, 'members.write');
  await db().$transaction(async (tx) => {
    const where = { id: inviteId, teamId: caller.teamId, usedAt: null, revokedAt: null };
    const { count } = await tx.invite.updateMany({ where, data: { revokedAt: new Date() } });
    if (count === 0) throw new NotFoundError('There is no such open invitation.');
    await recordAudit(tx, caller, {
      action: 'invite.revoke',
      target: { type: 'invite', id: inviteId, name: '' },
    });
  });
}
