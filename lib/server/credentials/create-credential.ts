import 'server-only';
import type { CreateCredential, Credential } from '@/lib/contracts/credential';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { kindOf } from '@/lib/server/credentials/credential-kind';
import { sealCredential } from '@/lib/server/credentials/seal-credential';
import { serializeCredential } from '@/lib/server/credentials/serialize-credential';
import { db } from '@/lib/server/db';
import { refusingTakenName } from '@/lib/server/name-taken';
import { newId } from '@/lib/server/new-id';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Keeps an AccessKey pair, STS token or role; its secrets never come out again. Throws ConflictError `name-taken`. */
export async function createCredential(
  caller: Caller,
  input: CreateCredential,
): Promise<Credential> {
  authorize(caller, 'credentials.write');
  const { name, accessKeyId, accessKeySecret } = input;
  const securityToken = input.securityToken ?? null;
  const id = newId();
  const columns = kindOf(input);
  const sealed = sealCredential(
    { teamId: caller.teamId, rowId: id },
    { accessKeySecret, securityToken },
  );
  const data = { id, teamId: caller.teamId, name, accessKeyId, ...columns, ...sealed } as const;
  const row = await refusingTakenName('credential', () =>
    db().$transaction(async (tx) => {
      const created = await tx.credential.create({ data });
      await recordAudit(tx, caller, {
        action: 'credential.create',
        target: { type: 'credential', id, name },
        after: { name, accessKeyId, kind: columns.kind, roleArn: columns.roleArn },
      });
      return created;
    }),
  );
  return serializeCredential(row);
}
