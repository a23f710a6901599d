import { route, routes } from '@/lib/server/http/route';
import { createTokenOperation, listTokensOperation } from '@/lib/server/openapi/operations/tokens';
import { createToken } from '@/lib/server/tokens/create-token';
import { listTokens } from '@/lib/server/tokens/list-tokens';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listTokensOperation, ({ caller, query }) => listTokens(caller, query)),
  POST: route(createTokenOperation, ({ caller, body }) => createToken(caller, body)),
});
