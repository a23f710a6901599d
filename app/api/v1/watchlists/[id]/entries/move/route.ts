import { route, routes } from '@/lib/server/http/route';
import { moveEntriesOperation } from '@/lib/server/openapi/operations/entry-edits';
import { moveEntries } from '@/lib/server/watchlists/move-entries';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(moveEntriesOperation, ({ caller, params, body }) =>
    moveEntries(caller, params.id, body),
  ),
});
