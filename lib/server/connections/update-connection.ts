import 'server-only';
import type { Connection, UpdateConnection } from '@/lib/contracts/connection';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { connectionAudit } from '@/lib/server/connections/connection-audit';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';
import { serializeConnection } from '@/lib/server/connections/serialize-connection';
import { findUsableCredential } from '@/lib/server/credentials/find-usable-credential';
import { type Db, db } from '@/lib/server/db';
import { defined } from '@/lib/server/defined';
import { engine } from '@/lib/server/engine/engine';
import { InvalidError } from '@/lib/server/errors';
import { refusingTakenName } from '@/lib/server/name-taken';
import { authorize, type Caller } from '@/lib/server/session/caller';

const IDS_PER_CALL = 10;

/** Throws NotFoundError, InvalidError at `endpoint` or `dailyCallBudget`, ConflictError `name-taken`. */
export async function updateConnection(
  caller: Caller,
  connectionId: string,
  input: UpdateConnection,
): Promise<Connection> {
  authorize(caller, 'connections.write');
  const row = await refusingTakenName('connection', () =>
    db().$transaction(async (tx) => {
      const before = await findTeamConnection(caller, connectionId, tx);
      const data = defined(input);
      if ('endpoint' in data || 'regionId' in data) resolveEndpoint({ ...before, ...data });
      if (data.credentialId) await findUsableCredential(caller, data.credentialId, tx);
      await refuseLowBudget(tx, before.id, data.dailyCallBudget ?? null);
      const after = await tx.connection.update({ where: { id: before.id }, data });
      await recordAudit(tx, caller, {
        action: 'connection.update',
        target: { type: 'connection', id: after.id, name: after.name },
        before: connectionAudit(before),
        after: connectionAudit(after),
      });
      return after;
    }),
  );
  await engine().connectionChanged(row.id);
  return serializeConnection(row);
}

/** A budget that does not pay for a single sweep of the connection's ids would show nothing but unknown. */
async function refuseLowBudget(tx: Db, connectionId: string, budget: number | null): Promise<void> {
  if (budget === null) return;
  const ids = await tx.watchlistEntry.findMany({
    where: { watchlist: { connectionId } },
    distinct: ['clientId'],
    select: { clientId: true },
  });
  const needed = Math.ceil(ids.length / IDS_PER_CALL);
  if (budget >= needed) return;
  const message = `One sweep of the ${ids.length} ids takes ${needed} calls: allow at least ${needed} a day.`;
  throw new InvalidError([{ path: 'dailyCallBudget', message }]);
}
