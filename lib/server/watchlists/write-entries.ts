import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/server/db';
import type { EntryDraft } from '@/lib/server/watchlists/entry-draft';

const writtenSchema = z.array(z.object({ added: z.int(), updated: z.int() }));

/**
 * Inserts the new ones and updates what was given of the others, in two statements for any number of rows.
 * Client ids must be unique; they are sorted, so that two imports never wait for each other in a circle.
 */
export async function writeEntries(
  tx: Db,
  watchlistId: string,
  drafts: readonly EntryDraft[],
): Promise<{ added: number; updated: number }> {
  const sorted = [...drafts].sort((a, b) => (a.clientId < b.clientId ? -1 : 1));
  const rows = JSON.stringify(sorted.map(toRow));
  const written = await tx.$queryRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb)
        AS g("clientId" text, "label" text, "note" text, "tags" text[], "sets" text[])
    ), updated AS (
      UPDATE "WatchlistEntry" e SET
        "label" = CASE WHEN 'label' = ANY(g."sets") THEN g."label" ELSE e."label" END,
        "note" = CASE WHEN 'note' = ANY(g."sets") THEN g."note" ELSE e."note" END,
        "tags" = CASE WHEN 'tags' = ANY(g."sets") THEN g."tags" ELSE e."tags" END
      FROM given g
      WHERE e."watchlistId" = ${watchlistId}::uuid AND e."clientId" = g."clientId" AND (
        ('label' = ANY(g."sets") AND e."label" IS DISTINCT FROM g."label") OR
        ('note' = ANY(g."sets") AND e."note" IS DISTINCT FROM g."note") OR
        ('tags' = ANY(g."sets") AND e."tags" IS DISTINCT FROM g."tags"))
      RETURNING 1
    ), added AS (
      INSERT INTO "WatchlistEntry" ("watchlistId", "clientId", "label", "note", "tags")
      SELECT ${watchlistId}::uuid, "clientId", "label", "note", "tags" FROM given
      ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT (SELECT count(*)::int FROM added) AS "added",
           (SELECT count(*)::int FROM updated) AS "updated"`;
  return writtenSchema.parse(written)[0] ?? { added: 0, updated: 0 };
}

function toRow(draft: EntryDraft) {
  const sets = (['label', 'note', 'tags'] as const).filter((field) => draft[field] !== undefined);
  return {
    clientId: draft.clientId,
    label: draft.label || null,
    note: draft.note || null,
    tags: draft.tags ?? [],
    sets,
  };
}
