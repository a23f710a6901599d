import { readHistory } from '@/lib/server/history/read-history';
import { route, routes } from '@/lib/server/http/route';
import { readHistoryOperation } from '@/lib/server/openapi/operations/changes';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readHistoryOperation, ({ caller, params, query }) =>
    readHistory(caller, params.id, query),
  ),
});
