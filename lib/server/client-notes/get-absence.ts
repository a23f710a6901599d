import 'server-only';
import type { Absence } from '@/lib/contracts/client-note';
import { serializeAbsence } from '@/lib/server/client-notes/serialize-absence';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { db } from '@/lib/server/db';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { isHiddenClient } from '@/lib/server/watchlists/hidden-clients';

/** Until when people expect a client to be offline; null once that time has passed. Throws NotFoundError. */
export async function getAbsence(
  caller: Caller,
  client: { connectionId: string; clientId: string },
): Promise<{ absence: Absence | null }> {
  authorize(caller, 'clientNotes.read');
  const { id: connectionId } = await findTeamConnection(caller, client.connectionId);
  const { clientId } = client;
  const isHidden = await isHiddenClient(caller, client);
  const row = await db().expectedAbsence.findFirst({
    where: {
      connectionId,
      clientId,
      until: { gt: new Date() },
      ...(isHidden && { createdById: caller.userId }),
    },
  });
  return { absence: row && serializeAbsence(row) };
}
