import 'server-only';
import type { Db } from '@/lib/server/db';
import { ForbiddenError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** Throws ForbiddenError `in-other-teams` unless every team of the person is one that the caller owns or administers. */
export async function refuseForeignTeams(tx: Db, caller: Caller, userId: string): Promise<void> {
  const theirs = await tx.membership.findMany({ where: { userId } });
  const mine = await tx.membership.findMany({
    where: { userId: caller.userId, role: { in: ['admin', 'owner'] } },
  });
  const teams = new Map(mine.map(({ teamId, role }) => [teamId, role]));
  const isOurs = theirs.every(({ teamId, role }) => {
    const myRole = teams.get(teamId);
    return myRole === 'owner' || (myRole === 'admin' && role !== 'owner');
  });
  if (isOurs) return;
  throw new ForbiddenError(
    'This person is in other teams, too: ask their administrator.',
    'in-other-teams',
  );
}
