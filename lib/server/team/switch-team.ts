import 'server-only';
import type { Me } from '@/lib/contracts/me';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';
import { requireSession } from '@/lib/server/session/require-session';
import { readMe } from '@/lib/server/team/read-me';

/** The session goes on in another team of the person. Throws NotFoundError for a team that they are not in. */
export async function switchTeam(caller: Caller, teamId: string): Promise<Me> {
  requireSession(caller);
  const where = { teamId_userId: { teamId, userId: caller.userId } };
  const membership = await db().membership.findUnique({ where });
  if (!membership) throw new NotFoundError('There is no such team.');
  await db().session.update({ where: { id: caller.id }, data: { teamId } });
  return readMe({ ...caller, teamId, role: membership.role });
}
