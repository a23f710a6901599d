import 'server-only';
import { db } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import type { Caller } from '@/lib/server/session/caller';
import { seesEveryList, visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';

/**
 * Of these clients, those that are only on lists that the caller may not see. What we know of them is answered as
 * for an id that was never seen; see docs/decisions. Usually one small query.
 */
export async function hiddenClients(
  caller: Caller,
  connectionId: string,
  clientIds: readonly string[],
): Promise<Set<string>> {
  if (seesEveryList(caller)) return new Set();
  const visible = { connectionId, ...visibleWatchlists(caller) };
  const hidden = { connectionId, NOT: visible };
  if ((await db().watchlist.findFirst({ where: hidden, select: { id: true } })) === null) {
    return new Set();
  }
  const found = await idsOn(hidden, clientIds);
  const shown = new Set(await idsOn(visible, found));
  return new Set(found.filter((clientId) => !shown.has(clientId)));
}

export async function isHiddenClient(
  caller: Caller,
  { connectionId, clientId }: { connectionId: string; clientId: string },
): Promise<boolean> {
  return (await hiddenClients(caller, connectionId, [clientId])).has(clientId);
}

async function idsOn(
  watchlist: Prisma.WatchlistWhereInput,
  clientIds: readonly string[],
): Promise<string[]> {
  if (clientIds.length === 0) return [];
  const rows = await db().watchlistEntry.findMany({
    where: { clientId: { in: [...clientIds] }, watchlist },
    select: { clientId: true },
    distinct: ['clientId'],
  });
  return rows.map((row) => row.clientId);
}
