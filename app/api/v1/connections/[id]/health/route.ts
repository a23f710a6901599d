import { readConnectionHealth } from '@/lib/server/engine/read-connection-health';
import { route, routes } from '@/lib/server/http/route';
import { readConnectionHealthOperation } from '@/lib/server/openapi/operations/connections';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readConnectionHealthOperation, ({ caller, params }) =>
    readConnectionHealth(caller, params.id),
  ),
});
