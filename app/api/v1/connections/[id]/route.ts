import { deleteConnection } from '@/lib/server/connections/delete-connection';
import { getConnection } from '@/lib/server/connections/get-connection';
import { updateConnection } from '@/lib/server/connections/update-connection';
import { route, routes } from '@/lib/server/http/route';
import {
  deleteConnectionOperation,
  getConnectionOperation,
  updateConnectionOperation,
} from '@/lib/server/openapi/operations/connections';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(getConnectionOperation, ({ caller, params }) => getConnection(caller, params.id)),
  PATCH: route(updateConnectionOperation, ({ caller, params, body }) =>
    updateConnection(caller, params.id, body),
  ),
  DELETE: route(deleteConnectionOperation, ({ caller, params }) =>
    deleteConnection(caller, params.id),
  ),
});
