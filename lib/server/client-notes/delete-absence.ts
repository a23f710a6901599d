import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { isHiddenClient } from '@/lib/server/watchlists/hidden-clients';

/** Nobody expects it to be offline any more. Throws NotFoundError when nobody did. */
export async function deleteAbsence(
  caller: Caller,
  client: { connectionId: string; clientId: string },
): Promise<void> {
  authorize(caller, 'clientNotes.write');
  const { clientId } = client;
  const isHidden = await isHiddenClient(caller, client);
  await db().$transaction(async (tx) => {
    const { id: connectionId } = await findTeamConnection(caller, client.connectionId, tx);
    const where = { connectionId_clientId: { connectionId, clientId } };
    const row = await tx.expectedAbsence.findUnique({ where });
    if (!row || (isHidden && row.createdById !== caller.userId))
      throw new NotFoundError('Nothing is expected of this client.');
    await tx.expectedAbsence.deleteMany({ where: { connectionId, clientId } });
    await recordAudit(tx, caller, {
      action: 'client.expectNothing',
      target: { type: 'client', id: clientId, name: clientId },
      before: { connectionId, until: row.until.toISOString(), note: row.note },
    });
  });
}
