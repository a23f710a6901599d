import { route, routes } from '@/lib/server/http/route';
import { listMembersOperation } from '@/lib/server/openapi/operations/team';
import { listMembers } from '@/lib/server/team/list-members';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listMembersOperation, ({ caller, query }) => listMembers(caller, query)),
});
