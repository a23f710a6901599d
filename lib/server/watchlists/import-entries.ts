import 'server-only';
import type { ImportReport } from '@/lib/contracts/watchlist';
import { refuseUnpaidSweep } from '@/lib/server/connections/sweep-budget';
import type { Db } from '@/lib/server/db';
import { lockTeamClients, refuseAboveCap } from '@/lib/server/watchlists/client-cap';
import type { CheckedDrafts } from '@/lib/server/watchlists/entry-draft';
import { writeEntries } from '@/lib/server/watchlists/write-entries';

/** Time that an import of 100,000 rows may take; Prisma's own limit is 5 s. */
export const IMPORT_TRANSACTION = { timeout: 60_000, maxWait: 10_000 };

export interface ImportTarget {
  teamId: string;
  connectionId: string;
  watchlistId: string;
  /** The request's field that a refusal is about. */
  field: string;
}

/** Writes checked drafts into a watchlist of the team; what was there already and stays as it is counts as a duplicate. */
export async function importEntries(
  tx: Db,
  target: ImportTarget,
  checked: CheckedDrafts,
): Promise<ImportReport> {
  const { drafts, duplicates, rejected, warned } = checked;
  await lockTeamClients(tx, target.teamId);
  const { added, updated } = await writeEntries(tx, target.watchlistId, drafts);
  if (added > 0) {
    await refuseAboveCap(tx, target.teamId, target.field);
    await refuseUnpaidSweep(tx, target.connectionId, target.field);
  }
  const unchanged = drafts.length - added - updated;
  return { added, updated, duplicates: duplicates + unchanged, rejected, warned };
}
