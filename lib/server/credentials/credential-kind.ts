import 'server-only';
import type { UpdateCredential } from '@/lib/contracts/credential';
import { InvalidError } from '@/lib/server/errors';
import type { Credential as CredentialRow } from '@/lib/server/generated/prisma/client';

/** The columns beside the sealed ones that say what a credential is. */
export type KindColumns = Pick<
  CredentialRow,
  'kind' | 'tokenExpiresAt' | 'tokenSetAt' | 'roleArn' | 'roleSessionName'
>;

interface KindInput {
  securityToken?: string | null | undefined;
  securityTokenExpiresAt?: string | null | undefined;
  roleArn?: string | null | undefined;
  roleSessionName?: string | null | undefined;
}

/** An AccessKey pair, an STS token with the end that its owner gave, or a role that the pair assumes. */
export function kindOf(input: KindInput, tokenSetAt: Date | null = new Date()): KindColumns {
  const { securityToken, roleArn } = input;
  const expiresAt = input.securityTokenExpiresAt;
  return {
    kind: securityToken ? 'sts' : roleArn ? 'ramRole' : 'accessKey',
    tokenExpiresAt: securityToken && expiresAt ? new Date(expiresAt) : null,
    tokenSetAt: securityToken ? tokenSetAt : null,
    roleArn: roleArn ?? null,
    roleSessionName: roleArn ? (input.roleSessionName ?? null) : null,
  };
}

/**
 * What a credential is after an update: a new pair or token drops the old token and its end, the role stays
 * unless it is given anew. Throws InvalidError at `roleArn` when a role and a token would stand together.
 */
export function kindAfter(
  row: CredentialRow,
  input: UpdateCredential,
): { keepsToken: boolean; columns: KindColumns } {
  const keepsToken = input.accessKeySecret === undefined && input.securityToken === undefined;
  const securityToken = keepsToken ? row.tokenCiphertext : input.securityToken;
  const keptEnd = keepsToken ? row.tokenExpiresAt?.toISOString() : null;
  const kind = {
    securityToken,
    securityTokenExpiresAt: given(input.securityTokenExpiresAt, keptEnd),
    roleArn: given(input.roleArn, row.roleArn),
    roleSessionName: given(input.roleSessionName, row.roleSessionName),
  };
  const columns = kindOf(kind, keepsToken ? row.tokenSetAt : new Date());
  if (securityToken && columns.roleArn !== null) throw roleWithToken();
  return { keepsToken, columns };
}

function given<T>(value: T | undefined, kept: T | null | undefined): T | null {
  return value === undefined ? (kept ?? null) : value;
}

function roleWithToken(): InvalidError {
  const message = 'A role is assumed with an AccessKey, not with an STS token.';
  return new InvalidError([{ path: 'roleArn', message }]);
}
