import { revokeOwnSession } from '@/lib/server/account/revoke-sessions';
import { route, routes } from '@/lib/server/http/route';
import { revokeOwnSessionOperation } from '@/lib/server/openapi/operations/account';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  DELETE: route(revokeOwnSessionOperation, ({ caller, params }) =>
    revokeOwnSession(caller, params.id),
  ),
});
