import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import {
  findEditableSavedView,
  type ViewAddress,
} from '@/lib/server/saved-views/find-editable-saved-view';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Throws NotFoundError, ForbiddenError. */
export async function deleteSavedView(caller: Caller, address: ViewAddress): Promise<void> {
  authorize(caller, 'watchlists.write');
  await db().$transaction(async (tx) => {
    const row = await findEditableSavedView(caller, address, tx);
    await tx.savedView.deleteMany({ where: { id: row.id } });
    await recordAudit(tx, caller, {
      action: 'savedView.delete',
      target: { type: 'savedView', id: row.id, name: row.name },
      before: { watchlistId: row.watchlistId, name: row.name, query: row.query },
    });
  });
}
