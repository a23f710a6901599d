import 'server-only';
import type { Credential } from '@/lib/contracts/credential';
import type { Credential as CredentialRow } from '@/lib/server/generated/prisma/client';

export function serializeCredential(row: CredentialRow): Credential {
  return {
    id: row.id,
    name: row.name,
    accessKeyId: row.accessKeyId,
    kind: row.kind,
    createdAt: row.createdAt.toISOString(),
  };
}
