import 'server-only';
import type { UpdateMe } from '@/lib/contracts/account';
import type { Me } from '@/lib/contracts/me';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { defined } from '@/lib/server/defined';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { readMe } from '@/lib/server/team/read-me';

export async function updateMe(caller: Caller, input: UpdateMe): Promise<Me> {
  authorize(caller, 'me.write');
  const data = defined(input);
  await db().$transaction(async (tx) => {
    const { id, email } = await tx.user.update({ where: { id: caller.userId }, data });
    await recordAudit(tx, caller, {
      action: 'account.update',
      target: { type: 'user', id, name: email },
      after: { ...data },
    });
  });
  return readMe(caller);
}
