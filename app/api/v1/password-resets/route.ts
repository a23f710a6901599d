import { route, routes } from '@/lib/server/http/route';
import { resetPasswordOperation } from '@/lib/server/openapi/operations/team';
import { resetPassword } from '@/lib/server/team/reset-password';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(resetPasswordOperation, ({ body }) => resetPassword(body)),
});
