import 'server-only';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import type { Caller } from '@/lib/server/session/caller';

/** The part of a `where` that leaves the lists that the caller may see: the team's, but for those of other members only. */
export function visibleWatchlists(caller: Caller): Prisma.WatchlistWhereInput {
  return {
    teamId: caller.teamId,
    OR: [{ visibility: 'team' }, { members: { some: { userId: caller.userId } } }],
  };
}
