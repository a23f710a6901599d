import { listAbsences } from '@/lib/server/client-notes/list-absences';
import { route, routes } from '@/lib/server/http/route';
import { listAbsencesOperation } from '@/lib/server/openapi/operations/client-notes';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listAbsencesOperation, ({ caller, params }) => listAbsences(caller, params.id)),
});
