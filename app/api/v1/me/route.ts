import { updateMe } from '@/lib/server/account/update-me';
import { route, routes } from '@/lib/server/http/route';
import { updateMeOperation } from '@/lib/server/openapi/operations/account';
import { readMeOperation } from '@/lib/server/openapi/operations/system';
import { readMe } from '@/lib/server/team/read-me';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readMeOperation, ({ caller }) => readMe(caller)),
  PATCH: route(updateMeOperation, ({ caller, body }) => updateMe(caller, body)),
});
