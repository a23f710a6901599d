import 'server-only';
import type { Team } from '@/lib/contracts/team';
import { type Db, db } from '@/lib/server/db';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { countWatchedClients } from '@/lib/server/watchlists/client-cap';

export async function getTeam(caller: Caller, tx: Db = db()): Promise<Team> {
  authorize(caller, 'team.read');
  const { id, name, clientCap } = await tx.team.findUniqueOrThrow({ where: { id: caller.teamId } });
  return { id, name, clientCap, watchedClients: await countWatchedClients(tx, id) };
}
