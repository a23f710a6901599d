import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';

const IDS_PER_CALL = 10;

const standingSchema = z.array(z.object({ budget: z.int(), ids: z.int() }));

/** The daily budget of a connection and how many ids its lists hold, or null when it has no budget. */
async function readStanding(tx: Db, connectionId: string) {
  const rows = await tx.$queryRaw`
    SELECT c."dailyCallBudget" AS budget, (
      SELECT count(DISTINCT e."clientId")::int FROM "WatchlistEntry" e
      JOIN "Watchlist" w ON w.id = e."watchlistId" WHERE w."connectionId" = c.id) AS ids
    FROM "Connection" c WHERE c.id = ${connectionId}::uuid AND c."dailyCallBudget" IS NOT NULL`;
  return standingSchema.parse(rows)[0] ?? null;
}

/**
 * A budget that does not pay for a single sweep of the connection's ids would show nothing but unknown.
 * Throws InvalidError at `dailyCallBudget` with the figure that would do; to be called after the change.
 */
export async function refuseLowBudget(tx: Db, connectionId: string): Promise<void> {
  const standing = await readStanding(tx, connectionId);
  if (standing === null) return;
  const calls = Math.ceil(standing.ids / IDS_PER_CALL);
  if (standing.budget >= calls) return;
  const message = `One sweep of the ${standing.ids} ids takes ${calls} calls: allow at least ${calls} a day.`;
  throw new InvalidError([{ path: 'dailyCallBudget', message }]);
}

/** The same for ids that were added: throws InvalidError at `field` with the figures that would do. */
export async function refuseUnpaidSweep(
  tx: Db,
  connectionId: string,
  field: string,
): Promise<void> {
  const standing = await readStanding(tx, connectionId);
  if (standing === null) return;
  const { budget, ids } = standing;
  const calls = Math.ceil(ids / IDS_PER_CALL);
  if (budget >= calls) return;
  const message =
    `The connection allows ${budget} calls a day; one sweep of its ${ids} ids takes ${calls}. ` +
    `Send at least ${ids - budget * IDS_PER_CALL} fewer, or raise the budget to ${calls}.`;
  throw new InvalidError([{ path: field, message }]);
}
