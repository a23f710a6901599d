import 'server-only';
import {
  absencesSchema,
  clientAbsenceSchema,
  clientNotePageSchema,
  clientNoteSchema,
  createClientNoteSchema,
  setAbsenceSchema,
} from '@/lib/contracts/client-note';
import { pageQuerySchema } from '@/lib/contracts/common';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

const notesPath = '/api/v1/connections/{id}/clients/{clientId}/notes';
const absencePath = '/api/v1/connections/{id}/clients/{clientId}/absence';

export const listClientNotesOperation = operation({
  id: 'listClientNotes',
  method: 'GET',
  path: notesPath,
  access: 'clientNotes.read',
  summary: 'What people wrote about a client, newest first',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: clientNotePageSchema,
});

export const createClientNoteOperation = operation({
  id: 'createClientNote',
  method: 'POST',
  path: notesPath,
  access: 'clientNotes.write',
  summary: 'Write a note about a client',
  query: noQuery,
  body: createClientNoteSchema,
  status: 201,
  reply: clientNoteSchema,
});

export const deleteClientNoteOperation = operation({
  id: 'deleteClientNote',
  method: 'DELETE',
  path: '/api/v1/connections/{id}/clients/{clientId}/notes/{noteId}',
  access: 'clientNotes.write',
  summary: 'Take a note away: one’s own, or as an admin any',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});

export const getAbsenceOperation = operation({
  id: 'getAbsence',
  method: 'GET',
  path: absencePath,
  access: 'clientNotes.read',
  summary: 'Until when a client is expected to be offline',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: clientAbsenceSchema,
});

export const setAbsenceOperation = operation({
  id: 'setAbsence',
  method: 'PUT',
  path: absencePath,
  access: 'clientNotes.write',
  summary: 'Expect a client to be offline until a time; its status stays what the service says',
  query: noQuery,
  body: setAbsenceSchema,
  status: 200,
  reply: clientAbsenceSchema,
});

export const deleteAbsenceOperation = operation({
  id: 'deleteAbsence',
  method: 'DELETE',
  path: absencePath,
  access: 'clientNotes.write',
  summary: 'Expect a client to be offline no longer',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});

export const listAbsencesOperation = operation({
  id: 'listAbsences',
  method: 'GET',
  path: '/api/v1/watchlists/{id}/absences',
  access: 'clientNotes.read',
  summary: 'The clients of a watchlist that are expected to be offline now',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: absencesSchema,
});
