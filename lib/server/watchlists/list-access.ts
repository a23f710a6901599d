import 'server-only';
import type { ListAccess, SetListAccess } from '@/lib/contracts/watchlist';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { type Db, db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { InvalidError } from '@/lib/server/errors';
import { authorize, type Caller, isAllowed } from '@/lib/server/session/caller';
import {
  findEditableWatchlist,
  findTeamWatchlist,
} from '@/lib/server/watchlists/find-team-watchlist';
import { seesEveryList } from '@/lib/server/watchlists/visible-watchlists';

/** Throws NotFoundError. */
export async function readListAccess(caller: Caller, watchlistId: string): Promise<ListAccess> {
  authorize(caller, 'watchlists.read');
  const { id, visibility } = await findTeamWatchlist(caller, watchlistId);
  const rows = await db().watchlistMember.findMany({
    where: { watchlistId: id },
    include: { user: { select: { email: true } } },
    orderBy: { userId: 'asc' },
  });
  const members = rows.map(({ userId, canEdit, user }) => ({ userId, canEdit, email: user.email }));
  const isEditor = members.some(({ userId, canEdit }) => userId === caller.userId && canEdit);
  const reaches = visibility === 'team' || seesEveryList(caller) || isEditor;
  return { visibility, members, canEdit: reaches && isAllowed(caller, 'watchlists.write') };
}

/**
 * Shows the list to the team or to named members, of whom the caller is one. Counts from the next request on.
 * Throws NotFoundError, ForbiddenError `read-only-list`, InvalidError at `members` for who is not in the team.
 */
export async function setListAccess(
  caller: Caller,
  watchlistId: string,
  input: SetListAccess,
): Promise<ListAccess> {
  authorize(caller, 'watchlists.write');
  await db().$transaction(async (tx) => {
    const row = await findEditableWatchlist(caller, watchlistId, tx);
    const { visibility } = input;
    const members = visibility === 'team' ? new Map<string, boolean>() : membersOf(caller, input);
    await refuseStrangers(tx, caller.teamId, [...members.keys()]);
    const data = [...members].map(([userId, canEdit]) => ({
      watchlistId: row.id,
      userId,
      canEdit,
    }));
    const before = await tx.watchlistMember.findMany({
      where: { watchlistId: row.id },
      select: { userId: true, canEdit: true },
    });
    await tx.watchlistMember.deleteMany({ where: { watchlistId: row.id } });
    await tx.watchlistMember.createMany({ data });
    await tx.watchlist.update({ where: { id: row.id }, data: { visibility } });
    await recordAudit(tx, caller, {
      action: 'watchlist.access',
      target: { type: 'watchlist', id: row.id, name: row.name },
      before: { visibility: row.visibility, ...auditOf(before) },
      after: { visibility, ...auditOf(data) },
    });
  });
  await engine().watchlistChanged(watchlistId);
  return readListAccess(caller, watchlistId);
}

function auditOf(members: readonly { userId: string; canEdit: boolean }[]) {
  const editors = members.filter(({ canEdit }) => canEdit);
  return {
    members: members.map(({ userId }) => userId),
    editors: editors.map(({ userId }) => userId),
  };
}

function membersOf(caller: Caller, input: SetListAccess): Map<string, boolean> {
  const members = new Map(input.members.map(({ userId, canEdit }) => [userId, canEdit]));
  return seesEveryList(caller) ? members : members.set(caller.userId, true);
}

async function refuseStrangers(tx: Db, teamId: string, userIds: string[]): Promise<void> {
  const known = await tx.membership.count({ where: { teamId, userId: { in: userIds } } });
  if (known === userIds.length) return;
  const message = 'Choose people of this team.';
  throw new InvalidError([{ path: 'members', message }]);
}
