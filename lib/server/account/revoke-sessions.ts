import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';
import { requireSession } from '@/lib/server/session/require-session';

/** Ends one session of one's own, this one included. Throws NotFoundError. */
export async function revokeOwnSession(caller: Caller, sessionId: string): Promise<void> {
  const { revoked } = await revoke(caller, { equals: sessionId });
  if (revoked === 0) throw new NotFoundError('There is no such session.');
}

/** Signs out everywhere else. */
export function revokeOtherSessions(caller: Caller): Promise<{ revoked: number }> {
  return revoke(caller, { not: caller.id });
}

async function revoke(
  caller: Caller,
  id: { equals: string } | { not: string },
): Promise<{ revoked: number }> {
  requireSession(caller);
  return db().$transaction(async (tx) => {
    const where = { userId: caller.userId, revokedAt: null, id };
    const { count } = await tx.session.updateMany({ where, data: { revokedAt: new Date() } });
    if (count > 0) {
      await recordAudit(tx, caller, {
        action: 'account.sessions.revoke',
        target: { type: 'user', id: caller.userId, name: caller.email },
        after: { revoked: count },
      });
    }
    return { revoked: count };
  });
}
