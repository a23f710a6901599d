import { route, routes } from '@/lib/server/http/route';
import { issuePasswordResetOperation } from '@/lib/server/openapi/operations/team';
import { issuePasswordReset } from '@/lib/server/team/issue-password-reset';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(issuePasswordResetOperation, ({ caller, params }) =>
    issuePasswordReset(caller, params.id),
  ),
});
