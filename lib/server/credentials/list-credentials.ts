import 'server-only';
import { serializeCredential } from '@/lib/server/credentials/serialize-credential';
import { db } from '@/lib/server/db';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';

export async function listCredentials(caller: Caller, query: PageQuery) {
  authorize(caller, 'credentials.read');
  const { after, page } = pageById(query);
  const where = { teamId: caller.teamId, ...after };
  const rows = await db().credential.findMany({ where, ...page });
  return toPage(rows, query.limit, { item: serializeCredential, cursor: (row) => row.id });
}
