import 'server-only';
import type { Connection, UpdateConnection } from '@/lib/contracts/connection';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { connectionAudit } from '@/lib/server/connections/connection-audit';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';
import {
  serializeConnection,
  WITH_CREDENTIAL_END,
} from '@/lib/server/connections/serialize-connection';
import { refuseLowBudget } from '@/lib/server/connections/sweep-budget';
import { findUsableCredential } from '@/lib/server/credentials/find-usable-credential';
import { db } from '@/lib/server/db';
import { defined } from '@/lib/server/defined';
import { engine } from '@/lib/server/engine/engine';
import { refusingTakenName } from '@/lib/server/name-taken';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { lockTeamClients } from '@/lib/server/watchlists/client-cap';

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
      if (data.dailyCallBudget) await lockTeamClients(tx, caller.teamId);
      const after = await tx.connection.update({
        where: { id: before.id },
        data,
        include: WITH_CREDENTIAL_END,
      });
      if (data.dailyCallBudget) await refuseLowBudget(tx, after.id);
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
