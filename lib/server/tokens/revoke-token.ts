import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { visibleTokens } from '@/lib/server/tokens/visible-tokens';

/** From the next request on it is nobody's. Throws NotFoundError. */
export async function revokeToken(caller: Caller, tokenId: string): Promise<void> {
  authorize(caller, 'tokens.manage');
  await db().$transaction(async (tx) => {
    const where = { id: tokenId, ...visibleTokens(caller) };
    const row = await tx.apiToken.findFirst({ where });
    if (!row) throw new NotFoundError('There is no such token.');
    await tx.apiToken.update({ where: { id: row.id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, caller, {
      action: 'token.revoke',
      target: { type: 'token', id: row.id, name: row.name },
      before: { scopes: row.scopes },
    });
  });
}
