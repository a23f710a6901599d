import 'server-only';
import type { Absence, SetAbsence } from '@/lib/contracts/client-note';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { serializeAbsence } from '@/lib/server/client-notes/serialize-absence';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { db } from '@/lib/server/db';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { personName } from '@/lib/server/session/person-name';

/**
 * Notes that a client is expected to be offline for a while, in place of what was expected before. An annotation:
 * the client's status stays what the service says. Throws NotFoundError.
 */
export async function setAbsence(
  caller: Caller,
  client: { connectionId: string; clientId: string },
  { until, note }: SetAbsence,
): Promise<{ absence: Absence }> {
  authorize(caller, 'clientNotes.write');
  const { clientId } = client;
  return db().$transaction(async (tx) => {
    const { id: connectionId } = await findTeamConnection(caller, client.connectionId, tx);
    const createdBy = await personName(caller, tx);
    const createdById = caller.userId;
    const data = { until: new Date(until), note, createdById, createdBy, createdAt: new Date() };
    const row = await tx.expectedAbsence.upsert({
      where: { connectionId_clientId: { connectionId, clientId } },
      create: { connectionId, clientId, ...data },
      update: data,
    });
    await recordAudit(tx, caller, {
      action: 'client.expectOffline',
      target: { type: 'client', id: clientId, name: clientId },
      after: { connectionId, until, note },
    });
    return { absence: serializeAbsence(row) };
  });
}
