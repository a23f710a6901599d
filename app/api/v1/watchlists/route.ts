import { route, routes } from '@/lib/server/http/route';
import {
  createWatchlistOperation,
  listWatchlistsOperation,
} from '@/lib/server/openapi/operations/watchlists';
import { createWatchlist } from '@/lib/server/watchlists/create-watchlist';
import { listWatchlists } from '@/lib/server/watchlists/list-watchlists';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listWatchlistsOperation, ({ caller, query }) => listWatchlists(caller, query)),
  POST: route(createWatchlistOperation, ({ caller, body }) => createWatchlist(caller, body)),
});
