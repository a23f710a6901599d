import 'server-only';
import { z } from 'zod';
import type { MovedEntries, MoveEntries } from '@/lib/contracts/entry-edit';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { refuseUnpaidSweep } from '@/lib/server/connections/sweep-budget';
import { type Db, db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { InvalidError, NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { lockTeamClients, refuseAboveCap } from '@/lib/server/watchlists/client-cap';
import {
  findEditableWatchlist,
  findTeamWatchlist,
} from '@/lib/server/watchlists/find-team-watchlist';
import { IMPORT_TRANSACTION } from '@/lib/server/watchlists/import-entries';

const countsSchema = z.array(z.object({ found: z.int(), added: z.int() }));

/**
 * Puts entries with their labels, tags and notes on another list, and takes them off this one unless `copy`.
 * What the other list has already stays as it is there. Throws NotFoundError, InvalidError at `to`, or at `clientIds`
 * when the team's cap would be passed or the other connection's budget would not pay for one sweep.
 */
export async function moveEntries(
  caller: Caller,
  watchlistId: string,
  input: MoveEntries,
): Promise<MovedEntries> {
  authorize(caller, 'watchlists.write');
  if (input.to === watchlistId) {
    throw new InvalidError([{ path: 'to', message: 'Choose another list.' }]);
  }
  const moved = await db().$transaction(async (tx) => {
    const find = input.copy ? findTeamWatchlist : findEditableWatchlist;
    const from = await find(caller, watchlistId, tx);
    const to = await findTarget(caller, input.to, tx);
    await lockTeamClients(tx, caller.teamId);
    const { found, added } = await copyEntries(tx, { from: from.id, to: to.id }, input.clientIds);
    if (added > 0) {
      await refuseAboveCap(tx, caller.teamId, 'clientIds');
      await refuseUnpaidSweep(tx, to.connectionId, 'clientIds');
    }
    const removed = input.copy ? 0 : await removeFrom(tx, from.id, input.clientIds);
    await recordAudit(tx, caller, {
      action: input.copy ? 'watchlist.entries.copy' : 'watchlist.entries.move',
      target: { type: 'watchlist', id: from.id, name: from.name },
      after: { to: to.name, toId: to.id, added, removed },
    });
    return { added, removed, missing: new Set(input.clientIds).size - found };
  }, IMPORT_TRANSACTION);
  await engine().watchlistChanged(input.to);
  if (moved.removed > 0) await engine().watchlistChanged(watchlistId);
  return moved;
}

async function findTarget(caller: Caller, watchlistId: string, tx: Db) {
  try {
    return await findEditableWatchlist(caller, watchlistId, tx);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new NotFoundError(error.message, [{ path: 'to', message: error.message }]);
  }
}

async function copyEntries(
  tx: Db,
  lists: { from: string; to: string },
  clientIds: readonly string[],
) {
  const rows = await tx.$queryRaw`
    WITH chosen AS MATERIALIZED (
      SELECT "clientId", "label", "note", "tags" FROM "WatchlistEntry"
      WHERE "watchlistId" = ${lists.from}::uuid
        AND "clientId" IN (SELECT jsonb_array_elements_text(${JSON.stringify(clientIds)}::jsonb))
      ORDER BY "clientId"
    ), added AS (
      INSERT INTO "WatchlistEntry" ("watchlistId", "clientId", "label", "note", "tags")
      SELECT ${lists.to}::uuid, "clientId", "label", "note", "tags" FROM chosen
      ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT (SELECT count(*)::int FROM chosen) AS "found",
      (SELECT count(*)::int FROM added) AS "added"`;
  return countsSchema.parse(rows)[0] ?? { found: 0, added: 0 };
}

function removeFrom(tx: Db, watchlistId: string, clientIds: readonly string[]): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "WatchlistEntry" WHERE "watchlistId" = ${watchlistId}::uuid
      AND "clientId" IN (SELECT jsonb_array_elements_text(${JSON.stringify(clientIds)}::jsonb))`;
}
