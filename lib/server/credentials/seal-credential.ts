import 'server-only';
import { sealRow } from '@/lib/server/encryption';
import { freshKeyRing } from '@/lib/server/key-ring';
import { Secret } from '@/lib/server/secret';

/** The columns that hold a credential's secrets, sealed for exactly this row of this team. */
export function sealCredential(
  scope: { teamId: string; rowId: string },
  secrets: { accessKeySecret: string; securityToken: string | null },
) {
  const fields: Record<string, Secret> = { accessKeySecret: new Secret(secrets.accessKeySecret) };
  if (secrets.securityToken !== null) fields.securityToken = new Secret(secrets.securityToken);
  const sealed = sealRow(freshKeyRing(), scope, fields);
  return {
    secretCiphertext: sealed.fields.accessKeySecret ?? '',
    tokenCiphertext: sealed.fields.securityToken ?? null,
    wrappedKey: sealed.wrappedKey,
    keyVersion: sealed.keyVersion,
  };
}
