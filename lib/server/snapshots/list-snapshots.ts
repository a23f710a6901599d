import 'server-only';
import { statusSummarySchema } from '@/lib/contracts/client-status';
import type { Snapshot } from '@/lib/contracts/snapshot';
import { snapshotOriginSchema } from '@/lib/contracts/snapshot';
import { db } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import { authorize, type Caller, isAllowed } from '@/lib/server/session/caller';
import { seesEveryList, visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';

const LISTED = {
  id: true,
  title: true,
  origin: true,
  watchlistId: true,
  takenAt: true,
  isRedacted: true,
  total: true,
  summary: true,
  createdById: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
} as const;

/** The team's snapshots that can still be read, oldest first; their secrets are not known any more. */
export async function listSnapshots(caller: Caller, query: PageQuery) {
  authorize(caller, 'snapshots.read');
  const { after, page } = pageById(query);
  const rows = await db().snapshot.findMany({
    where: { AND: [after, await listedFor(caller), { expiresAt: { gt: new Date() } }] },
    ...page,
    select: LISTED,
  });
  const canRevokeAll = isAllowed(caller, 'snapshots.manage');
  const item = (row: (typeof rows)[number]): Snapshot => ({
    ...row,
    origin: snapshotOriginSchema.parse(row.origin),
    summary: statusSummarySchema.parse(row.summary),
    takenAt: row.takenAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    canRevoke: canRevokeAll || row.createdById === caller.userId,
  });
  return toPage(rows, query.limit, { item, cursor: (row) => row.id });
}

/** One's own, and those of what one may see: a title may tell a list's name. A list that is gone is seen by admins. */
async function listedFor(caller: Caller): Promise<Prisma.SnapshotWhereInput> {
  const { teamId, userId: createdById } = caller;
  if (seesEveryList(caller)) return { teamId };
  const where = visibleWatchlists(caller);
  const lists = await db().watchlist.findMany({ where, select: { id: true } });
  const watchlistId = { in: lists.map((list) => list.id) };
  return { teamId, OR: [{ createdById }, { watchlistId: null }, { watchlistId }] };
}
