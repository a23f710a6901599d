import 'server-only';
import type { ClientNote, CreateClientNote } from '@/lib/contracts/client-note';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { serializeClientNote } from '@/lib/server/client-notes/serialize-client-note';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { db } from '@/lib/server/db';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { personName } from '@/lib/server/session/person-name';

/** Adds what a person has to say about a client. Throws NotFoundError. */
export async function createClientNote(
  caller: Caller,
  client: { connectionId: string; clientId: string },
  { text }: CreateClientNote,
): Promise<ClientNote> {
  authorize(caller, 'clientNotes.write');
  const { clientId } = client;
  return db().$transaction(async (tx) => {
    const { id: connectionId } = await findTeamConnection(caller, client.connectionId, tx);
    const createdBy = await personName(caller, tx);
    const row = await tx.clientNote.create({
      data: { connectionId, clientId, text, createdById: caller.userId, createdBy },
    });
    await recordAudit(tx, caller, {
      action: 'clientNote.create',
      target: { type: 'client', id: clientId, name: clientId },
      after: { connectionId, noteId: row.id, text },
    });
    return serializeClientNote(row, caller);
  });
}
