import 'server-only';
import type { Connection } from '@/lib/contracts/connection';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { serializeConnection } from '@/lib/server/connections/serialize-connection';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Throws NotFoundError. */
export async function getConnection(caller: Caller, connectionId: string): Promise<Connection> {
  authorize(caller, 'connections.read');
  return serializeConnection(await findTeamConnection(caller, connectionId));
}
