import { route, routes } from '@/lib/server/http/route';
import { revokeTokenOperation } from '@/lib/server/openapi/operations/tokens';
import { revokeToken } from '@/lib/server/tokens/revoke-token';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  DELETE: route(revokeTokenOperation, ({ caller, params }) => revokeToken(caller, params.id)),
});
