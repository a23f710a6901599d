import { listClientChanges } from '@/lib/server/client-status/list-client-changes';
import { route, routes } from '@/lib/server/http/route';
import { listClientChangesOperation } from '@/lib/server/openapi/operations/connections';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listClientChangesOperation, ({ caller, params, query }) =>
    listClientChanges(caller, { connectionId: params.id, clientId: params.clientId }, query),
  ),
});
