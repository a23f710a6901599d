import 'server-only';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { Prisma, type StatusChange } from '@/lib/server/generated/prisma/client';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';
import { type ChangesQuery, changesBefore, toChangePage } from './change-pages';

/** Changes of the clients that are on a watchlist now, newest first. Throws NotFoundError. */
export async function listWatchlistChanges(
  caller: Caller,
  watchlistId: string,
  query: ChangesQuery,
) {
  authorize(caller, 'statuses.read');
  const where = { id: watchlistId, ...visibleWatchlists(caller) };
  const list = await db().watchlist.findFirst({ where, select: { connectionId: true } });
  if (list === null) throw new NotFoundError('There is no such watchlist.');
  const ids = await newestIds({ watchlistId, connectionId: list.connectionId }, query);
  const rows = await db().statusChange.findMany({
    where: { id: { in: ids } },
    orderBy: [{ notAfter: 'desc' }, { id: 'desc' }],
  });
  return toChangePage(rows satisfies StatusChange[], query);
}

async function newestIds(
  list: { watchlistId: string; connectionId: string },
  query: ChangesQuery,
): Promise<bigint[]> {
  const { where, take } = changesBefore(query);
  const conditions = [
    Prisma.sql`s."connectionId" = ${list.connectionId}::uuid`,
    Prisma.sql`EXISTS (SELECT 1 FROM "WatchlistEntry" e
      WHERE e."watchlistId" = ${list.watchlistId}::uuid AND e."clientId" = s."clientId")`,
  ];
  if (where.notAfter.gte) conditions.push(Prisma.sql`s."notAfter" >= ${where.notAfter.gte}`);
  if (where.notAfter.lte) conditions.push(Prisma.sql`s."notAfter" <= ${where.notAfter.lte}`);
  if (query.cursor !== undefined) conditions.push(olderThan(query.cursor));
  const rows = await db().$queryRaw<{ id: bigint }[]>`
    SELECT s.id FROM "StatusChange" s WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY s."notAfter" DESC, s.id DESC LIMIT ${take}`;
  return rows.map((row) => row.id);
}

/** `changesBefore` has checked the cursor's form. */
function olderThan(cursor: string): Prisma.Sql {
  const [at, id] = cursor.split('-');
  return Prisma.sql`(s."notAfter", s.id) < (${new Date(Number(at))}, ${BigInt(id ?? 0)})`;
}
