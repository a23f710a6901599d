import 'server-only';
import { roleAllows } from '@/lib/contracts/permissions';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import type { Caller } from '@/lib/server/session/caller';

/** Admins and owners see and edit every list of their team. */
export function seesEveryList(caller: Caller): boolean {
  return roleAllows(caller.role, 'members.write');
}

/** The part of a `where` that leaves the lists that the caller may see: the team's, but for those of other members only. */
export function visibleWatchlists(caller: Caller): Prisma.WatchlistWhereInput {
  const { teamId, userId } = caller;
  if (seesEveryList(caller)) return { teamId };
  return { teamId, OR: [{ visibility: 'team' }, { members: { some: { userId } } }] };
}

/** The same for the lists that the caller may change. */
export function editableWatchlists(caller: Caller): Prisma.WatchlistWhereInput {
  const { teamId, userId } = caller;
  if (seesEveryList(caller)) return { teamId };
  return { teamId, OR: [{ visibility: 'team' }, { members: { some: { userId, canEdit: true } } }] };
}
