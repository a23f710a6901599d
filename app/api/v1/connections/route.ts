import { createConnection } from '@/lib/server/connections/create-connection';
import { listConnections } from '@/lib/server/connections/list-connections';
import { route, routes } from '@/lib/server/http/route';
import {
  createConnectionOperation,
  listConnectionsOperation,
} from '@/lib/server/openapi/operations/connections';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listConnectionsOperation, ({ caller, query }) => listConnections(caller, query)),
  POST: route(createConnectionOperation, ({ caller, body }) => createConnection(caller, body)),
});
