import 'server-only';
import type { SavedView, UpdateSavedView } from '@/lib/contracts/saved-view';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { defined } from '@/lib/server/defined';
import { refusingTakenName } from '@/lib/server/name-taken';
import {
  findEditableSavedView,
  type ViewAddress,
} from '@/lib/server/saved-views/find-editable-saved-view';
import { serializeSavedView } from '@/lib/server/saved-views/serialize-saved-view';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Throws NotFoundError, ForbiddenError, ConflictError `name-taken`. */
export async function updateSavedView(
  caller: Caller,
  address: ViewAddress,
  input: UpdateSavedView,
): Promise<SavedView> {
  authorize(caller, 'watchlists.write');
  return refusingTakenName('view', () =>
    db().$transaction(async (tx) => {
      const before = await findEditableSavedView(caller, address, tx);
      const after = await tx.savedView.update({ where: { id: before.id }, data: defined(input) });
      await recordAudit(tx, caller, {
        action: 'savedView.update',
        target: { type: 'savedView', id: after.id, name: after.name },
        before: { name: before.name, query: before.query },
        after: { name: after.name, query: after.query },
      });
      return serializeSavedView(after);
    }),
  );
}
