import { changePassword } from '@/lib/server/account/change-password';
import { route, routes } from '@/lib/server/http/route';
import { changePasswordOperation } from '@/lib/server/openapi/operations/account';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  PUT: route(changePasswordOperation, ({ caller, body }) => changePassword(caller, body)),
});
