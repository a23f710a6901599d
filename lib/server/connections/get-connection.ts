import 'server-only';
import type { Connection } from '@/lib/contracts/connection';
import {
  serializeConnection,
  WITH_CREDENTIAL_END,
} from '@/lib/server/connections/serialize-connection';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Throws NotFoundError. */
export async function getConnection(caller: Caller, connectionId: string): Promise<Connection> {
  authorize(caller, 'connections.read');
  const where = { id: connectionId, teamId: caller.teamId };
  const row = await db().connection.findFirst({ where, include: WITH_CREDENTIAL_END });
  if (!row) throw new NotFoundError('There is no such connection.');
  return serializeConnection(row);
}
