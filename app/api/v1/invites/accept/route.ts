import { route, routes } from '@/lib/server/http/route';
import { acceptInviteOperation } from '@/lib/server/openapi/operations/team';
import { authenticateIfSignedIn } from '@/lib/server/session/authenticate';
import { acceptInvite } from '@/lib/server/team/accept-invite';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(acceptInviteOperation, ({ request, body }) =>
    authenticateIfSignedIn(request).then((caller) => acceptInvite(caller, body)),
  ),
});
