import { readClient } from '@/lib/server/client-status/read-client';
import { route, routes } from '@/lib/server/http/route';
import { readClientOperation } from '@/lib/server/openapi/operations/connections';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readClientOperation, ({ caller, params }) =>
    readClient(caller, params.id, params.clientId),
  ),
});
