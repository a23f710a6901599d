import 'server-only';
import { db } from '@/lib/server/db';
import { type PageQuery, pageById, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { serializeToken } from '@/lib/server/tokens/serialize-token';
import { visibleTokens } from '@/lib/server/tokens/visible-tokens';

export async function listTokens(caller: Caller, query: PageQuery) {
  authorize(caller, 'tokens.manage');
  const { after, page } = pageById(query);
  const where = { ...visibleTokens(caller), ...after };
  const rows = await db().apiToken.findMany({ where, include: { user: true }, ...page });
  return toPage(rows, query.limit, { item: serializeToken, cursor: (row) => row.id });
}
