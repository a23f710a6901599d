import 'server-only';
import type { Db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** The membership in the caller's team, with its person. Throws NotFoundError. */
export async function findMember(caller: Caller, userId: string, tx: Db) {
  const row = await tx.membership.findFirst({
    where: { userId, teamId: caller.teamId },
    include: { user: true },
  });
  if (!row) throw new NotFoundError('There is no such member.');
  return row;
}
