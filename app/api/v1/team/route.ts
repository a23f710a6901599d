import { route, routes } from '@/lib/server/http/route';
import { getTeamOperation, updateTeamOperation } from '@/lib/server/openapi/operations/team';
import { getTeam } from '@/lib/server/team/get-team';
import { updateTeam } from '@/lib/server/team/update-team';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(getTeamOperation, ({ caller }) => getTeam(caller)),
  PATCH: route(updateTeamOperation, ({ caller, body }) => updateTeam(caller, body)),
});
