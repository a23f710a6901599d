import { testConnection } from '@/lib/server/engine/test-connection';
import { route, routes } from '@/lib/server/http/route';
import { testConnectionOperation } from '@/lib/server/openapi/operations/connections';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(testConnectionOperation, ({ caller, params }) => testConnection(caller, params.id)),
});
