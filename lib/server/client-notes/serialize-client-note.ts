import 'server-only';
import type { ClientNote } from '@/lib/contracts/client-note';
import type { ClientNote as ClientNoteRow } from '@/lib/server/generated/prisma/client';
import { type Caller, isAllowed } from '@/lib/server/session/caller';

export function canDeleteNote(row: Pick<ClientNoteRow, 'createdById'>, caller: Caller): boolean {
  return row.createdById === caller.userId || isAllowed(caller, 'clientNotes.manage');
}

export function serializeClientNote(row: ClientNoteRow, caller: Caller): ClientNote {
  const { id, clientId, text, createdBy } = row;
  const createdAt = row.createdAt.toISOString();
  return { id, clientId, text, createdBy, createdAt, canDelete: canDeleteNote(row, caller) };
}
