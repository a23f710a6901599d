import { route, routes } from '@/lib/server/http/route';
import { switchTeamOperation } from '@/lib/server/openapi/operations/account';
import { switchTeam } from '@/lib/server/team/switch-team';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  PUT: route(switchTeamOperation, ({ caller, body }) => switchTeam(caller, body.teamId)),
});
