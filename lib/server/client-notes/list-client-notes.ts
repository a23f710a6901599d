import 'server-only';
import { idSchema } from '@/lib/contracts/common';
import { serializeClientNote } from '@/lib/server/client-notes/serialize-client-note';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';
import { badCursor, type PageQuery, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { isHiddenClient } from '@/lib/server/watchlists/hidden-clients';

/** What people wrote about a client, newest first; of a hidden client one's own. Throws NotFoundError, InvalidError at `cursor`. */
export async function listClientNotes(
  caller: Caller,
  client: { connectionId: string; clientId: string },
  query: PageQuery,
) {
  authorize(caller, 'clientNotes.read');
  const { id: connectionId } = await findTeamConnection(caller, client.connectionId);
  const { cursor, limit } = query;
  if (cursor !== undefined && !idSchema.safeParse(cursor).success) {
    throw new InvalidError([badCursor]);
  }
  const isHidden = await isHiddenClient(caller, client);
  const rows = await db().clientNote.findMany({
    where: {
      connectionId,
      clientId: client.clientId,
      ...(isHidden && { createdById: caller.userId }),
      ...(cursor === undefined ? {} : { id: { lt: cursor } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const item = (row: (typeof rows)[number]) => serializeClientNote(row, caller);
  return toPage(rows, limit, { item, cursor: (row) => row.id });
}
