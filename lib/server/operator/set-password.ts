import 'server-only';
import { recordOperatorAudit } from '@/lib/server/audit/record-operator-audit';
import { db } from '@/lib/server/db';
import { OperatorError } from '@/lib/server/operator/operator-error';
import { checkPasswordStrength } from '@/lib/server/session/check-password-strength';
import { hashPassword } from '@/lib/server/session/password';
import { NO_SECOND_FACTOR } from '@/lib/server/session/second-factor';

export interface PasswordRequest {
  email: string;
  password: string;
  /** Also takes the second factor off, for who lost it. */
  removesSecondFactor: boolean;
}

/** Sets a person's password; their sessions and open reset links end. Throws OperatorError, InvalidError. */
export async function setPassword(request: PasswordRequest): Promise<{ sessionsEnded: number }> {
  const { password, removesSecondFactor } = request;
  const email = request.email.toLowerCase();
  const user = await db().user.findUnique({ where: { email }, include: { memberships: true } });
  if (!user) throw new OperatorError(`Nobody has the address ${email}.`);
  await checkPasswordStrength(password, [email, user.name]);
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const data = { passwordHash, ...(removesSecondFactor && NO_SECOND_FACTOR) };
    await tx.user.update({ where: { id: user.id }, data });
    const ended = await tx.session.updateMany({
      where: { userId: user.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await tx.passwordReset.deleteMany({ where: { userId: user.id, usedAt: null } });
    for (const { teamId } of user.memberships) {
      await recordOperatorAudit(tx, teamId, {
        action: 'account.password.set',
        target: { type: 'user', id: user.id, name: email },
        after: { secondFactorRemoved: removesSecondFactor },
      });
    }
    return { sessionsEnded: ended.count };
  });
}
