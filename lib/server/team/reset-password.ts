import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { checkPasswordStrength } from '@/lib/server/session/check-password-strength';
import { hashToken } from '@/lib/server/session/hash-token';
import { hashPassword } from '@/lib/server/session/password';

/** Takes the link, once; every session of the person ends. Throws NotFoundError, InvalidError at `password`. */
export async function resetPassword(input: { secret: string; password: string }): Promise<void> {
  const hash = hashToken(input.secret);
  const isOpen = { hash, usedAt: null, expiresAt: { gt: new Date() } };
  const reset = await db().passwordReset.findFirst({ where: isOpen, include: { user: true } });
  if (!reset) throw invalidLink();
  const { userId, user } = reset;
  await checkPasswordStrength(input.password, [user.email, user.name]);
  const passwordHash = await hashPassword(input.password);
  await db().$transaction(async (tx) => {
    const { count } = await tx.passwordReset.updateMany({
      where: isOpen,
      data: { usedAt: new Date() },
    });
    if (count === 0) throw invalidLink();
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.session.updateMany({
      where: { userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const memberships = await tx.membership.findMany({ where: { userId } });
    for (const { teamId, role } of memberships) {
      const self = {
        userId,
        teamId,
        role,
        email: user.email,
        scopes: null,
        kind: 'session' as const,
      };
      await recordAudit(
        tx,
        { ...self, id: reset.id },
        {
          action: 'account.password.reset',
          target: { type: 'user', id: userId, name: user.email },
        },
      );
    }
  });
}

function invalidLink(): NotFoundError {
  return new NotFoundError('This link is not valid any more. Ask for a new one.');
}
