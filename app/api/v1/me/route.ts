import { route, routes } from '@/lib/server/http/route';
import { readMeOperation } from '@/lib/server/openapi/operations/system';
import { readMe } from '@/lib/server/team/read-me';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readMeOperation, ({ caller }) => readMe(caller)),
});
