import 'server-only';
import type { Me } from '@/lib/contracts/me';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';

export async function readMe(caller: Caller): Promise<Me> {
  authorize(caller, 'me.read');
  const user = await db().user.findUnique({
    where: { id: caller.userId },
    include: { memberships: { include: { team: true }, orderBy: { createdAt: 'asc' } } },
  });
  const own = user?.memberships.find((membership) => membership.teamId === caller.teamId);
  if (!user || !own) throw new NotFoundError('This person is in no team.');
  return {
    user: { id: user.id, email: user.email, name: user.name },
    team: { id: own.team.id, name: own.team.name },
    role: own.role,
    teams: user.memberships.map(({ team, role }) => ({ id: team.id, name: team.name, role })),
  };
}
