import 'server-only';
import { db } from '@/lib/server/db';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { serializeMember, WITH_LAST_SESSION } from '@/lib/server/team/serialize-member';

/** The people of the team. */
export async function listMembers(caller: Caller, query: PageQuery) {
  authorize(caller, 'members.read');
  const { after, page } = pageById(query);
  const rows = await db().membership.findMany({
    where: { teamId: caller.teamId, ...(after.id && { userId: after.id }) },
    orderBy: { userId: 'asc' },
    take: page.take,
    include: WITH_LAST_SESSION,
  });
  return toPage(rows, query.limit, { item: serializeMember, cursor: (row) => row.userId });
}
