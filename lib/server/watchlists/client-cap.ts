import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';

const countSchema = z.array(z.object({ count: z.int() }));

/** Lets one import at a time change how many ids a team watches. */
export async function lockTeamClients(tx: Db, teamId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId}::uuid FOR NO KEY UPDATE`;
}

/** How many different ids the team watches, over all its connections. */
export async function countWatchedClients(tx: Db, teamId: string): Promise<number> {
  const counted = await tx.$queryRaw`
    SELECT count(*)::int AS "count" FROM (
      SELECT DISTINCT w."connectionId", e."clientId"
      FROM "WatchlistEntry" e JOIN "Watchlist" w ON w."id" = e."watchlistId"
      WHERE w."teamId" = ${teamId}::uuid) ids`;
  return countSchema.parse(counted)[0]?.count ?? 0;
}

/** Throws InvalidError at `field`, with the figure that would do, when the team watches more ids than its cap. */
export async function refuseAboveCap(tx: Db, teamId: string, field: string): Promise<void> {
  const { clientCap } = await tx.team.findUniqueOrThrow({ where: { id: teamId } });
  const count = await countWatchedClients(tx, teamId);
  const surplus = count - clientCap;
  if (surplus <= 0) return;
  const message =
    `The team may watch ${clientCap} different ids; this would make it ${count}. ` +
    `Send at least ${surplus} fewer, or raise the team's cap to ${count}.`;
  throw new InvalidError([{ path: field, message }]);
}
