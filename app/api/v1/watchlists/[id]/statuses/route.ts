import { readStatuses } from '@/lib/server/client-status/read-statuses';
import { encodedResponse } from '@/lib/server/http/encoded-response';
import { route, routes } from '@/lib/server/http/route';
import { readStatusesOperation } from '@/lib/server/openapi/operations/watchlists';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readStatusesOperation, async ({ caller, params, query, request }) =>
    encodedResponse(request, await readStatuses(caller, params.id, query.since)),
  ),
});
