import 'server-only';
import type { CreateWatchlist, ImportReport, Watchlist } from '@/lib/contracts/watchlist';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { findUsableConnection } from '@/lib/server/connections/find-usable-connection';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { refusingTakenName } from '@/lib/server/name-taken';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { checkDrafts } from '@/lib/server/watchlists/entry-draft';
import { IMPORT_TRANSACTION, importEntries } from '@/lib/server/watchlists/import-entries';
import { parseEntries } from '@/lib/server/watchlists/parse-entries';
import { serializeWatchlist } from '@/lib/server/watchlists/serialize-watchlist';
import { importAudit, watchlistAudit } from '@/lib/server/watchlists/watchlist-audit';

/**
 * A list with what could be taken of its ids. Throws NotFoundError at `connectionId`, ConflictError `name-taken`,
 * InvalidError when the team's cap would be passed or the connection's budget would not pay for one sweep; then
 * nothing is written.
 */
export async function createWatchlist(
  caller: Caller,
  input: CreateWatchlist,
): Promise<Watchlist & { import: ImportReport }> {
  authorize(caller, 'watchlists.write');
  const { clientIds, entries, text, ...settings } = input;
  const { teamId } = caller;
  const { checked, field } = checkedDraftsOf({ clientIds, entries, text });
  const { row, report } = await refusingTakenName('watchlist', () =>
    db().$transaction(async (tx) => {
      await findUsableConnection(caller, settings.connectionId, tx);
      const row = await tx.watchlist.create({ data: { ...settings, teamId } });
      const target = { teamId, connectionId: row.connectionId, watchlistId: row.id, field };
      const report = await importEntries(tx, target, checked);
      await recordAudit(tx, caller, {
        action: 'watchlist.create',
        target: { type: 'watchlist', id: row.id, name: row.name },
        after: { ...watchlistAudit(row), ...importAudit(report) },
      });
      return { row, report };
    }, IMPORT_TRANSACTION),
  );
  await engine().watchlistChanged(row.id);
  return { ...(await serializeWatchlist(caller, row)), import: report };
}

type GivenIds = Pick<CreateWatchlist, 'clientIds' | 'entries' | 'text'>;

/** What is to be written, and the field of the request that gave it. */
function checkedDraftsOf({ clientIds = [], entries, text }: GivenIds) {
  if (text !== undefined) return { checked: parseEntries(text), field: 'text' };
  if (entries !== undefined) return { checked: checkDrafts(entries), field: 'entries' };
  return { checked: checkDrafts(clientIds.map((clientId) => ({ clientId }))), field: 'clientIds' };
}
