import { route, routes } from '@/lib/server/http/route';
import { editEntriesOperation } from '@/lib/server/openapi/operations/entry-edits';
import {
  addEntriesOperation,
  listEntriesOperation,
  removeEntriesOperation,
} from '@/lib/server/openapi/operations/watchlists';
import { addEntries } from '@/lib/server/watchlists/add-entries';
import { editEntries } from '@/lib/server/watchlists/edit-entries';
import { listEntries } from '@/lib/server/watchlists/list-entries';
import { removeEntries } from '@/lib/server/watchlists/remove-entries';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listEntriesOperation, ({ caller, params, query }) =>
    listEntries(caller, params.id, query),
  ),
  POST: route(addEntriesOperation, ({ caller, params, body }) =>
    addEntries(caller, params.id, body),
  ),
  PATCH: route(editEntriesOperation, ({ caller, params, body }) =>
    editEntries(caller, params.id, body),
  ),
  DELETE: route(removeEntriesOperation, ({ caller, params, body }) =>
    removeEntries(caller, params.id, body.clientIds),
  ),
});
