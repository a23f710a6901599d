import 'server-only';
import type { Me } from '@/lib/contracts/me';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { requireSession } from '@/lib/server/session/require-session';
import { readMe } from '@/lib/server/team/read-me';

/** Another team of this deployment, owned by the caller, whose session goes on in it. */
export async function createTeam(caller: Caller, name: string): Promise<Me> {
  authorize(caller, 'team.write');
  requireSession(caller);
  const { userId } = caller;
  const team = await db().$transaction(async (tx) => {
    const memberships = { create: { userId, role: 'owner' as const } };
    const created = await tx.team.create({ data: { name, memberships } });
    await tx.session.update({ where: { id: caller.id }, data: { teamId: created.id } });
    const owner = { ...caller, teamId: created.id, role: 'owner' as const };
    await recordAudit(tx, owner, {
      action: 'team.create',
      target: { type: 'team', id: created.id, name },
      after: { name, owner: caller.email },
    });
    return created;
  });
  return readMe({ ...caller, teamId: team.id, role: 'owner' });
}
