import 'server-only';
import type { Credential } from '@/lib/contracts/credential';
import type { Credential as CredentialRow } from '@/lib/server/generated/prisma/client';

export function serializeCredential(row: CredentialRow): Credential {
  return {
    id: row.id,
    name: row.name,
    accessKeyId: row.accessKeyId,
    kind: row.kind,
    ...(row.tokenExpiresAt && { securityTokenExpiresAt: row.tokenExpiresAt.toISOString() }),
    ...(row.roleArn !== null && { roleArn: row.roleArn }),
    ...(row.roleSessionName !== null && { roleSessionName: row.roleSessionName }),
    createdAt: row.createdAt.toISOString(),
  };
}
