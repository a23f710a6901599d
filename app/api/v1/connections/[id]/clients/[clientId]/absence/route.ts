import { deleteAbsence } from '@/lib/server/client-notes/delete-absence';
import { getAbsence } from '@/lib/server/client-notes/get-absence';
import { setAbsence } from '@/lib/server/client-notes/set-absence';
import { route, routes } from '@/lib/server/http/route';
import {
  deleteAbsenceOperation,
  getAbsenceOperation,
  setAbsenceOperation,
} from '@/lib/server/openapi/operations/client-notes';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(getAbsenceOperation, ({ caller, params: { id, clientId } }) =>
    getAbsence(caller, { connectionId: id, clientId }),
  ),
  PUT: route(setAbsenceOperation, ({ caller, params: { id, clientId }, body }) =>
    setAbsence(caller, { connectionId: id, clientId }, body),
  ),
  DELETE: route(deleteAbsenceOperation, ({ caller, params: { id, clientId } }) =>
    deleteAbsence(caller, { connectionId: id, clientId }),
  ),
});
