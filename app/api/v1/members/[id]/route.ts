import { route, routes } from '@/lib/server/http/route';
import { removeMemberOperation, updateMemberOperation } from '@/lib/server/openapi/operations/team';
import { removeMember } from '@/lib/server/team/remove-member';
import { updateMember } from '@/lib/server/team/update-member';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  PATCH: route(updateMemberOperation, ({ caller, params, body }) =>
    updateMember(caller, params.id, body.role),
  ),
  DELETE: route(removeMemberOperation, ({ caller, params }) => removeMember(caller, params.id)),
});
