import 'server-only';
import { statusSummarySchema } from '@/lib/contracts/client-status';
import type { Snapshot } from '@/lib/contracts/snapshot';
import { snapshotOriginSchema } from '@/lib/contracts/snapshot';
import { db } from '@/lib/server/db';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import { authorize, type Caller, isAllowed } from '@/lib/server/session/caller';

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
    where: { ...after, teamId: caller.teamId, expiresAt: { gt: new Date() } },
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
