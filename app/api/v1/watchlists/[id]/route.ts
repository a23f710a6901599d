import { route, routes } from '@/lib/server/http/route';
import {
  deleteWatchlistOperation,
  getWatchlistOperation,
  updateWatchlistOperation,
} from '@/lib/server/openapi/operations/watchlists';
import { deleteWatchlist } from '@/lib/server/watchlists/delete-watchlist';
import { getWatchlist } from '@/lib/server/watchlists/get-watchlist';
import { updateWatchlist } from '@/lib/server/watchlists/update-watchlist';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(getWatchlistOperation, ({ caller, params }) => getWatchlist(caller, params.id)),
  PATCH: route(updateWatchlistOperation, ({ caller, params, body }) =>
    updateWatchlist(caller, params.id, body),
  ),
  DELETE: route(deleteWatchlistOperation, ({ caller, params }) =>
    deleteWatchlist(caller, params.id),
  ),
});
