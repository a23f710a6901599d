import { deleteClientNote } from '@/lib/server/client-notes/delete-client-note';
import { route, routes } from '@/lib/server/http/route';
import { deleteClientNoteOperation } from '@/lib/server/openapi/operations/client-notes';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  DELETE: route(deleteClientNoteOperation, ({ caller, params: { id, ...note } }) =>
    deleteClientNote(caller, { connectionId: id, ...note }),
  ),
});
