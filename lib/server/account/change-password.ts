import 'server-only';
import type { ChangePassword } from '@/lib/contracts/account';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import type { Caller } from '@/lib/server/session/caller';
import { checkPasswordStrength } from '@/lib/server/session/check-password-strength';
import { hashPassword } from '@/lib/server/session/password';
import { requirePassword } from '@/lib/server/session/require-password';
import { requireSession } from '@/lib/server/session/require-session';

/** Every other session of the person ends. Throws InvalidError at `currentPassword` or `newPassword`. */
export async function changePassword(caller: Caller, input: ChangePassword): Promise<void> {
  requireSession(caller);
  const user = await requirePassword(caller, input.currentPassword, 'currentPassword');
  await checkPasswordStrength(input.newPassword, [user.email, user.name], 'newPassword');
  const passwordHash = await hashPassword(input.newPassword);
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    await tx.session.updateMany({
      where: { userId: user.id, revokedAt: null, id: { not: caller.id } },
      data: { revokedAt: new Date() },
    });
    await recordAudit(tx, caller, {
      action: 'account.password.change',
      target: { type: 'user', id: user.id, name: user.email },
    });
  });
}
