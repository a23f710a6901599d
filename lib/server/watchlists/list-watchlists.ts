import 'server-only';
import { db } from '@/lib/server/db';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { serializeWatchlists } from '@/lib/server/watchlists/serialize-watchlist';
import { visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';

/** A page of the team's watchlists with their counts. */
export async function listWatchlists(caller: Caller, query: PageQuery) {
  authorize(caller, 'watchlists.read');
  const { after, page } = pageById(query);
  const where = { AND: [visibleWatchlists(caller), after] };
  const rows = await db().watchlist.findMany({ where, ...page });
  const cut = toPage(rows, query.limit, { item: (row) => row, cursor: (row) => row.id });
  return { items: await serializeWatchlists(caller, cut.items), nextCursor: cut.nextCursor };
}
