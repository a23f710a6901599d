import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { canDeleteNote } from '@/lib/server/client-notes/serialize-client-note';
import { db } from '@/lib/server/db';
import { ForbiddenError, NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { isHiddenClient } from '@/lib/server/watchlists/hidden-clients';

/** Takes a note away. Throws NotFoundError, or ForbiddenError for another person's. */
export async function deleteClientNote(
  caller: Caller,
  note: { connectionId: string; clientId: string; noteId: string },
): Promise<void> {
  authorize(caller, 'clientNotes.write');
  const { connectionId, clientId, noteId: id } = note;
  const isHidden = await isHiddenClient(caller, note);
  await db().$transaction(async (tx) => {
    const row = await tx.clientNote.findFirst({
      where: { id, connectionId, clientId, connection: { teamId: caller.teamId } },
    });
    if (!row || (isHidden && row.createdById !== caller.userId))
      throw new NotFoundError('There is no such note.');
    if (!canDeleteNote(row, caller)) {
      throw new ForbiddenError('Only its writer or an admin may delete it.');
    }
    await tx.clientNote.deleteMany({ where: { id: row.id } });
    await recordAudit(tx, caller, {
      action: 'clientNote.delete',
      target: { type: 'client', id: clientId, name: clientId },
      before: { connectionId, noteId: row.id, text: row.text, createdBy: row.createdBy },
    });
  });
}
