import { deleteCredential } from '@/lib/server/credentials/delete-credential';
import { updateCredential } from '@/lib/server/credentials/update-credential';
import { route, routes } from '@/lib/server/http/route';
import {
  deleteCredentialOperation,
  updateCredentialOperation,
} from '@/lib/server/openapi/operations/credentials';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  PATCH: route(updateCredentialOperation, ({ caller, params, body }) =>
    updateCredential(caller, params.id, body),
  ),
  DELETE: route(deleteCredentialOperation, ({ caller, params }) =>
    deleteCredential(caller, params.id),
  ),
});
