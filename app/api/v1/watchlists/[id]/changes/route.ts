import { listWatchlistChanges } from '@/lib/server/client-status/list-watchlist-changes';
import { route, routes } from '@/lib/server/http/route';
import { listWatchlistChangesOperation } from '@/lib/server/openapi/operations/watchlists';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listWatchlistChangesOperation, ({ caller, params, query }) =>
    listWatchlistChanges(caller, params.id, query),
  ),
});
