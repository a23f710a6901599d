import { listSessions } from '@/lib/server/account/list-sessions';
import { revokeOtherSessions } from '@/lib/server/account/revoke-sessions';
import { route, routes } from '@/lib/server/http/route';
import {
  listSessionsOperation,
  revokeOtherSessionsOperation,
} from '@/lib/server/openapi/operations/account';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listSessionsOperation, ({ caller, query }) => listSessions(caller, query)),
  DELETE: route(revokeOtherSessionsOperation, ({ caller }) => revokeOtherSessions(caller)),
});
