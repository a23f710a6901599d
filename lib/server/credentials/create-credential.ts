import 'server-only';
import type { CreateCredential, Credential } from '@/lib/contracts/credential';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { sealCredential } from '@/lib/server/credentials/seal-credential';
import { serializeCredential } from '@/lib/server/credentials/serialize-credential';
import { db } from '@/lib/server/db';
import { refusingTakenName } from '@/lib/server/name-taken';
import { newId } from '@/lib/server/new-id';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Keeps an AccessKey pair or STS token; its secrets never come out again. Throws ConflictError `name-taken`. */
export async function createCredential(
  caller: Caller,
  input: CreateCredential,
): Promise<Credential> {
  authorize(caller, 'credentials.write');
  const { name, accessKeyId, accessKeySecret } = input;
  const securityToken = input.securityToken ?? null;
  const id = newId();
  const kind = securityToken === null ? 'accessKey' : 'sts';
  const sealed = sealCredential(
    { teamId: caller.teamId, rowId: id },
    { accessKeySecret, securityToken },
  );
  const data = { id, teamId: caller.teamId, name, kind, accessKeyId, ...sealed } as const;
  const row = await refusingTakenName('credential', () =>
    db().$transaction(async (tx) => {
      const created = await tx.credential.create({ data });
      await recordAudit(tx, caller, {
        action: 'credential.create',
        target: { type: 'credential', id, name },
        after: { name, accessKeyId, kind },
      });
      return created;
    }),
  );
  return serializeCredential(row);
}
