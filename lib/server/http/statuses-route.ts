import 'server-only';
import { readStatuses } from '@/lib/server/client-status/read-statuses';
import { encodedResponse } from '@/lib/server/http/encoded-response';
import { route } from '@/lib/server/http/route';
import { readStatusesOperation } from '@/lib/server/openapi/operations/watchlists';

/** The poll of every viewer. */
export const answerStatuses = route(
  readStatusesOperation,
  async ({ caller, params, query, request }) =>
    encodedResponse(request, await readStatuses(caller, params.id, query.since)),
);
