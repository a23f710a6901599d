import 'server-only';
import type { Connection, CreateConnection } from '@/lib/contracts/connection';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { connectionAudit } from '@/lib/server/connections/connection-audit';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';
import {
  serializeConnection,
  WITH_CREDENTIAL_END,
} from '@/lib/server/connections/serialize-connection';
import { findUsableCredential } from '@/lib/server/credentials/find-usable-credential';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { refusingTakenName } from '@/lib/server/name-taken';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Throws InvalidError at `endpoint`, NotFoundError at `credentialId`, ConflictError `name-taken`. */
export async function createConnection(
  caller: Caller,
  input: CreateConnection,
): Promise<Connection> {
  authorize(caller, 'connections.write');
  const endpoint = input.endpoint ?? null;
  resolveEndpoint({ regionId: input.regionId, endpoint });
  const dailyCallBudget = input.dailyCallBudget ?? null;
  const data = { ...input, endpoint, dailyCallBudget, teamId: caller.teamId };
  const row = await refusingTakenName('connection', () =>
    db().$transaction(async (tx) => {
      await findUsableCredential(caller, input.credentialId, tx);
      const created = await tx.connection.create({ data, include: WITH_CREDENTIAL_END });
      await recordAudit(tx, caller, {
        action: 'connection.create',
        target: { type: 'connection', id: created.id, name: created.name },
        after: connectionAudit(created),
      });
      return created;
    }),
  );
  await engine().connectionChanged(row.id);
  return serializeConnection(row);
}
