import 'server-only';
import type { Credential } from '@/lib/contracts/credential';
import { credentialEnd } from '@/lib/server/credentials/credential-end';
import type { Credential as CredentialRow } from '@/lib/server/generated/prisma/client';

export function serializeCredential(row: CredentialRow): Credential {
  const end = credentialEnd(row);
  return {
    id: row.id,
    name: row.name,
    accessKeyId: row.accessKeyId,
    kind: row.kind,
    ...(end && { securityTokenExpiresAt: end.expiresAt, securityTokenWarnAt: end.warnAt }),
    ...(row.roleArn !== null && { roleArn: row.roleArn }),
    ...(row.roleSessionName !== null && { roleSessionName: row.roleSessionName }),
    createdAt: row.createdAt.toISOString(),
  };
}
