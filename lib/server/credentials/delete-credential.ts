import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { findTeamCredential } from '@/lib/server/credentials/find-team-credential';
import { isForeignKeyViolation } from '@/lib/server/database-errors';
import { type Db, db } from '@/lib/server/db';
import { ConflictError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Throws NotFoundError, or ConflictError `in-use` that names the connections which use it. */
export async function deleteCredential(caller: Caller, credentialId: string): Promise<void> {
  authorize(caller, 'credentials.write');
  try {
    await db().$transaction(async (tx) => {
      const { id, name, accessKeyId } = await findTeamCredential(caller, credentialId, tx);
      await refuseUsed(tx, id);
      await tx.credential.delete({ where: { id } });
      await recordAudit(tx, caller, {
        action: 'credential.delete',
        target: { type: 'credential', id, name },
        before: { name, accessKeyId },
      });
    });
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw new ConflictError('in-use', 'A connection uses this credential.');
  }
}

async function refuseUsed(tx: Db, credentialId: string): Promise<void> {
  const users = await tx.connection.findMany({ where: { credentialId }, select: { name: true } });
  if (users.length === 0) return;
  const names = users.map((user) => `“${user.name}”`).join(', ');
  throw new ConflictError('in-use', `This credential is used by ${names}. Remove it there first.`);
}
