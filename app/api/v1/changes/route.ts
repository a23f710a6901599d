import { listTeamChanges } from '@/lib/server/changes/list-team-changes';
import { route, routes } from '@/lib/server/http/route';
import { listTeamChangesOperation } from '@/lib/server/openapi/operations/changes';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listTeamChangesOperation, ({ caller, query }) => listTeamChanges(caller, query)),
});
