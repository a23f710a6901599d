import 'server-only';
import type { Db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** Holds a connection of the caller's team until the transaction ends. Throws NotFoundError at `connectionId`. */
export async function findUsableConnection(
  caller: Caller,
  connectionId: string,
  tx: Db,
): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Connection"
    WHERE "id" = ${connectionId}::uuid AND "teamId" = ${caller.teamId}::uuid FOR SHARE`;
  if (rows.length > 0) return;
  const message = 'There is no such connection.';
  throw new NotFoundError(message, [{ path: 'connectionId', message }]);
}
