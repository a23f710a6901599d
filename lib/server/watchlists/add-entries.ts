import 'server-only';
import type { AddEntries, ImportReport } from '@/lib/contracts/watchlist';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { checkDrafts } from '@/lib/server/watchlists/entry-draft';
import { findEditableWatchlist } from '@/lib/server/watchlists/find-team-watchlist';
import { IMPORT_TRANSACTION, importEntries } from '@/lib/server/watchlists/import-entries';
import { parseEntries } from '@/lib/server/watchlists/parse-entries';
import { importAudit } from '@/lib/server/watchlists/watchlist-audit';

/**
 * Adds what is new, updates what was given of the rest, and tells what became of each.
 * Throws NotFoundError, or InvalidError when the team's cap would be passed or the connection's budget
 * would not pay for one sweep; then nothing is written.
 */
export async function addEntries(
  caller: Caller,
  watchlistId: string,
  input: AddEntries,
): Promise<ImportReport> {
  authorize(caller, 'watchlists.write');
  const { teamId } = caller;
  const checked =
    input.text === undefined ? checkDrafts(input.entries ?? []) : parseEntries(input.text);
  const field = input.text === undefined ? 'entries' : 'text';
  const report = await db().$transaction(async (tx) => {
    const { id, name, connectionId } = await findEditableWatchlist(caller, watchlistId, tx);
    const target = { teamId, connectionId, watchlistId: id, field };
    const imported = await importEntries(tx, target, checked);
    await recordAudit(tx, caller, {
      action: 'watchlist.entries.add',
      target: { type: 'watchlist', id, name },
      after: importAudit(imported),
    });
    return imported;
  }, IMPORT_TRANSACTION);
  await engine().watchlistChanged(watchlistId);
  return report;
}
