import { route, routes } from '@/lib/server/http/route';
import { createInviteOperation, listInvitesOperation } from '@/lib/server/openapi/operations/team';
import { createInvite } from '@/lib/server/team/create-invite';
import { listInvites } from '@/lib/server/team/list-invites';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listInvitesOperation, ({ caller, query }) => listInvites(caller, query)),
  POST: route(createInviteOperation, ({ caller, body }) => createInvite(caller, body)),
});
