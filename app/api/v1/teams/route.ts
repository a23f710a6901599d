import { route, routes } from '@/lib/server/http/route';
import { createTeamOperation } from '@/lib/server/openapi/operations/team';
import { createTeam } from '@/lib/server/team/create-team';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(createTeamOperation, ({ caller, body }) => createTeam(caller, body.name)),
});
