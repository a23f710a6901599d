import 'server-only';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { db } from '@/lib/server/db';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { isHiddenClient } from '@/lib/server/watchlists/hidden-clients';
import { type ChangesQuery, changesBefore, toChangePage } from './change-pages';

/** Changes of one client, newest first; also of one that is on no watchlist any more. Throws NotFoundError. */
export async function listClientChanges(
  caller: Caller,
  client: { connectionId: string; clientId: string },
  query: ChangesQuery,
) {
  authorize(caller, 'statuses.read');
  await findTeamConnection(caller, client.connectionId);
  if (await isHiddenClient(caller, client)) return { items: [], nextCursor: null };
  const { where, ...page } = changesBefore(query);
  const rows = await db().statusChange.findMany({ where: { ...where, ...client }, ...page });
  return toChangePage(rows, query);
}
