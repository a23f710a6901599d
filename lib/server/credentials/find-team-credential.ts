import 'server-only';
import { type Db, db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** The row of the caller's team. Throws NotFoundError when it is gone or another team's. */
export async function findTeamCredential(caller: Caller, credentialId: string, tx: Db = db()) {
  const where = { id: credentialId, teamId: caller.teamId };
  const row = await tx.credential.findFirst({ where });
  if (!row) throw new NotFoundError('There is no such credential.');
  return row;
}
