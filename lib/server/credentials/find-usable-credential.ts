import 'server-only';
import type { Db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** Holds a credential of the caller's team until the transaction ends. Throws NotFoundError at `credentialId`. */
export async function findUsableCredential(
  caller: Caller,
  credentialId: string,
  tx: Db,
): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Credential"
    WHERE "id" = ${credentialId}::uuid AND "teamId" = ${caller.teamId}::uuid FOR SHARE`;
  if (rows.length > 0) return;
  const message = 'There is no such credential.';
  throw new NotFoundError(message, [{ path: 'credentialId', message }]);
}
