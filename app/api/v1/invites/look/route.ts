import { route, routes } from '@/lib/server/http/route';
import { lookAtInviteOperation } from '@/lib/server/openapi/operations/team';
import { authenticateIfSignedIn } from '@/lib/server/session/authenticate';
import { lookAtInvite } from '@/lib/server/team/look-at-invite';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(lookAtInviteOperation, ({ request, body }) =>
    authenticateIfSignedIn(request).then((caller) => lookAtInvite(caller, body.secret)),
  ),
});
