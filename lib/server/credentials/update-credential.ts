import 'server-only';
import type { Credential, UpdateCredential } from '@/lib/contracts/credential';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { kindAfter } from '@/lib/server/credentials/credential-kind';
import { findTeamCredential } from '@/lib/server/credentials/find-team-credential';
import { openCredential } from '@/lib/server/credentials/open-credential';
import { sealCredential } from '@/lib/server/credentials/seal-credential';
import { serializeCredential } from '@/lib/server/credentials/serialize-credential';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import type { Credential as CredentialRow } from '@/lib/server/generated/prisma/client';
import { refusingTakenName } from '@/lib/server/name-taken';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Renames, or replaces the secrets; the next call uses the new ones. Throws NotFoundError, ConflictError `name-taken`. */
export async function updateCredential(
  caller: Caller,
  credentialId: string,
  input: UpdateCredential,
): Promise<Credential> {
  authorize(caller, 'credentials.write');
  const row = await findTeamCredential(caller, credentialId);
  const { columns, keepsToken } = kindAfter(row, input);
  const data = {
    name: input.name ?? row.name,
    accessKeyId: input.accessKeyId ?? row.accessKeyId,
    ...columns,
    ...(keepsToken ? {} : await resealed(row, input)),
  };
  const updated = await refusingTakenName('credential', () =>
    db().$transaction(async (tx) => {
      const after = await tx.credential.update({ where: { id: row.id }, data });
      await recordAudit(tx, caller, {
        action: 'credential.update',
        target: { type: 'credential', id: row.id, name: after.name },
        before: { name: row.name, accessKeyId: row.accessKeyId, roleArn: row.roleArn },
        after: {
          name: after.name,
          accessKeyId: after.accessKeyId,
          roleArn: after.roleArn,
          secretReplaced: input.accessKeySecret !== undefined,
        },
      });
      return after;
    }),
  );
  await engine().credentialChanged(row.id);
  return serializeCredential(updated);
}

async function resealed(row: CredentialRow, input: UpdateCredential) {
  const { accessKeySecret, securityToken } = input;
  const secret = accessKeySecret ?? (await openCredential(row.id)).accessKeySecret;
  const scope = { teamId: row.teamId, rowId: row.id };
  return sealCredential(scope, { accessKeySecret: secret, securityToken: securityToken ?? null });
}
