import { createClientNote } from '@/lib/server/client-notes/create-client-note';
import { listClientNotes } from '@/lib/server/client-notes/list-client-notes';
import { route, routes } from '@/lib/server/http/route';
import {
  createClientNoteOperation,
  listClientNotesOperation,
} from '@/lib/server/openapi/operations/client-notes';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listClientNotesOperation, ({ caller, params, query }) =>
    listClientNotes(caller, { connectionId: params.id, clientId: params.clientId }, query),
  ),
  POST: route(createClientNoteOperation, ({ caller, params, body }) =>
    createClientNote(caller, { connectionId: params.id, clientId: params.clientId }, body),
  ),
});
