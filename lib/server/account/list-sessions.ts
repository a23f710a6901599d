import 'server-only';
import type { Session } from '@/lib/contracts/account';
import { db } from '@/lib/server/db';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import type { Caller } from '@/lib/server/session/caller';
import { requireSession } from '@/lib/server/session/require-session';
import { idleSince } from '@/lib/server/session/session-lifetime';

/** Where the person is signed in. */
export async function listSessions(caller: Caller, query: PageQuery) {
  requireSession(caller);
  const { after, page } = pageById(query);
  const isLive = {
    revokedAt: null,
    expiresAt: { gt: new Date() },
    lastSeenAt: { gt: idleSince() },
  };
  const where = { userId: caller.userId, ...isLive, ...after };
  const rows = await db().session.findMany({ where, ...page });
  const item = (row: (typeof rows)[number]): Session => ({
    id: row.id,
    userAgent: row.userAgent,
    address: row.address,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isCurrent: row.id === caller.id,
  });
  return toPage(rows, query.limit, { item, cursor: (row) => row.id });
}
