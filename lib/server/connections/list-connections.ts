import 'server-only';
import {
  serializeConnection,
  WITH_CREDENTIAL_END,
} from '@/lib/server/connections/serialize-connection';
import { db } from '@/lib/server/db';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';

export async function listConnections(caller: Caller, query: PageQuery) {
  authorize(caller, 'connections.read');
  const { after, page } = pageById(query);
  const where = { teamId: caller.teamId, ...after };
  const rows = await db().connection.findMany({ where, include: WITH_CREDENTIAL_END, ...page });
  return toPage(rows, query.limit, { item: serializeConnection, cursor: (row) => row.id });
}
