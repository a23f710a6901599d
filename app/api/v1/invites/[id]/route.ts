import { route, routes } from '@/lib/server/http/route';
import { revokeInviteOperation } from '@/lib/server/openapi/operations/team';
import { revokeInvite } from '@/lib/server/team/revoke-invite';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  DELETE: route(revokeInviteOperation, ({ caller, params }) => revokeInvite(caller, params.id)),
});
