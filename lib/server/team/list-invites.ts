import 'server-only';
import { db } from '@/lib/server/db';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { serializeInvite } from '@/lib/server/team/serialize-invite';

export async function listInvites(caller: Caller, query: PageQuery) {
  authorize(caller, 'members.write');
  const { after, page } = pageById(query);
  const rows = await db().invite.findMany({ where: { teamId: caller.teamId, ...after }, ...page });
  return toPage(rows, query.limit, { item: serializeInvite, cursor: (row) => row.id });
}
