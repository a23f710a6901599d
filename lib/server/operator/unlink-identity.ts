import 'server-only';
import { recordOperatorAudit } from '@/lib/server/audit/record-operator-audit';
import { db } from '@/lib/server/db';
import { OperatorError } from '@/lib/server/operator/operator-error';

/**
 * Forgets who a person is at the identity provider, for whom it has made anew: their next sign-in there is found by
 * the vouched address again. Throws OperatorError.
 */
export async function unlinkIdentity(address: string): Promise<{ unlinked: number }> {
  const email = address.toLowerCase();
  const user = await db().user.findUnique({ where: { email }, include: { memberships: true } });
  if (!user) throw new OperatorError(`Nobody has the address ${email}.`);
  return db().$transaction(async (tx) => {
    const { count } = await tx.userIdentity.deleteMany({ where: { userId: user.id } });
    for (const { teamId } of count > 0 ? user.memberships : []) {
      await recordOperatorAudit(tx, teamId, {
        action: 'account.identity.unlink',
        target: { type: 'user', id: user.id, name: email },
      });
    }
    return { unlinked: count };
  });
}
