import { requestChecks } from '@/lib/server/engine/request-checks';
import { route, routes } from '@/lib/server/http/route';
import { requestChecksOperation } from '@/lib/server/openapi/operations/watchlists';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(requestChecksOperation, ({ caller, params, body }) =>
    requestChecks(caller, params.id, body.clientIds),
  ),
});
