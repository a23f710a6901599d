import 'server-only';
import { z } from 'zod';
import type { EditEntries, EditedEntries } from '@/lib/contracts/entry-edit';
import { MAX_TAGS } from '@/lib/contracts/watchlist';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { type Db, db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findEditableWatchlist } from '@/lib/server/watchlists/find-team-watchlist';
import { IMPORT_TRANSACTION } from '@/lib/server/watchlists/import-entries';

const editedSchema = z.array(z.object({ found: z.int(), updated: z.int(), mostTags: z.int() }));

/**
 * Tags, labels or annotates many entries at once; ids that are not on the list are counted and passed over.
 * Throws NotFoundError, or InvalidError at `addTags` when an entry would have too many; then nothing is written.
 */
export async function editEntries(
  caller: Caller,
  watchlistId: string,
  edit: EditEntries,
): Promise<EditedEntries> {
  authorize(caller, 'watchlists.write');
  const asked = new Set(edit.clientIds).size;
  return db().$transaction(async (tx) => {
    const { id, name } = await findEditableWatchlist(caller, watchlistId, tx);
    const { found, updated, mostTags } = await writeEdit(tx, id, edit);
    if (mostTags > MAX_TAGS) {
      const message = `An entry has at most ${MAX_TAGS} tags; one would have ${mostTags}.`;
      throw new InvalidError([{ path: 'addTags', message }]);
    }
    const { clientIds: _ids, ...changes } = edit;
    await recordAudit(tx, caller, {
      action: 'watchlist.entries.edit',
      target: { type: 'watchlist', id, name },
      after: { ...auditOf(changes), updated },
    });
    return { updated, missing: asked - found };
  }, IMPORT_TRANSACTION);
}

function auditOf({ addTags, removeTags, label, note }: Omit<EditEntries, 'clientIds'>) {
  return {
    ...(addTags && { addTags }),
    ...(removeTags && { removeTags }),
    ...(label !== undefined && { label }),
    ...(note !== undefined && { note }),
  };
}

async function writeEdit(tx: Db, watchlistId: string, edit: EditEntries) {
  const { addTags = [], removeTags = [], label, note } = edit;
  const rows = await tx.$queryRaw`
    WITH target AS MATERIALIZED (
      SELECT e."clientId",
        CASE WHEN ${label !== undefined}::boolean THEN ${label || null}::text ELSE e."label" END AS "label",
        CASE WHEN ${note !== undefined}::boolean THEN ${note || null}::text ELSE e."note" END AS "note",
        ARRAY(SELECT tag FROM
          unnest(array_cat(ARRAY(SELECT kept FROM unnest(e."tags") kept
            WHERE NOT kept = ANY(${removeTags}::text[])), ${addTags}::text[]))
          WITH ORDINALITY AS given(tag, at) GROUP BY tag ORDER BY min(at)) AS "tags"
      FROM "WatchlistEntry" e WHERE e."watchlistId" = ${watchlistId}::uuid AND e."clientId" IN
        (SELECT jsonb_array_elements_text(${JSON.stringify(edit.clientIds)}::jsonb))
      ORDER BY e."clientId" FOR UPDATE
    ), updated AS (
      UPDATE "WatchlistEntry" e SET "label" = t."label", "note" = t."note", "tags" = t."tags"
      FROM target t WHERE e."watchlistId" = ${watchlistId}::uuid AND e."clientId" = t."clientId"
        AND (e."label", e."note", e."tags") IS DISTINCT FROM (t."label", t."note", t."tags")
      RETURNING 1
    )
    SELECT (SELECT count(*)::int FROM target) AS "found",
      (SELECT count(*)::int FROM updated) AS "updated",
      (SELECT coalesce(max(cardinality("tags")), 0)::int FROM target) AS "mostTags"`;
  return editedSchema.parse(rows)[0] ?? { found: 0, updated: 0, mostTags: 0 };
}
