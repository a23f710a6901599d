import type { Credential } from '@/lib/contracts/credential';
import { localInputValue, parseLocalInput } from '@/lib/format/local-input';

export interface CredentialValues {
  name: string;
  kind: Credential['kind'];
  accessKeyId: string;
  accessKeySecret: string;
  securityToken: string;
  /** As the browser's date and time field holds it. */
  securityTokenExpiresAt: string;
  roleArn: string;
  roleSessionName: string;
}

export function valuesOf(credential: Credential | null): CredentialValues {
  const expiresAt = credential?.securityTokenExpiresAt;
  return {
    name: credential?.name ?? '',
    kind: credential?.kind ?? 'accessKey',
    accessKeyId: credential?.accessKeyId ?? '',
    accessKeySecret: '',
    securityToken: '',
    securityTokenExpiresAt: expiresAt === undefined ? '' : localInputValue(Date.parse(expiresAt)),
    roleArn: credential?.roleArn ?? '',
    roleSessionName: credential?.roleSessionName ?? '',
  };
}

/** What a new credential of the chosen kind is made of; fields of the other kinds are left out. */
export function newCredentialInput(values: CredentialValues): object {
  const { name, accessKeyId, accessKeySecret } = values;
  return { name, accessKeyId, accessKeySecret, ...extrasOf(values, undefined) };
}

/** What changes: empty secrets keep what is saved, and a field that its kind does not have is taken away. */
export function changedCredentialInput(values: CredentialValues, credential: Credential): object {
  const isSameKey = values.accessKeyId.trim() === credential.accessKeyId;
  const isKept = isSameKey && values.accessKeySecret === '';
  const { accessKeyId, accessKeySecret } = values;
  const key = isKept ? {} : { accessKeyId, accessKeySecret };
  const extras = extrasOf(values, null);
  const keepsToken = values.kind === 'sts' && values.securityToken.trim() === '' && isKept;
  return {
    name: values.name,
    ...key,
    ...extras,
    ...(keepsToken ? { securityToken: undefined } : {}),
  };
}

function extrasOf<Absent extends null | undefined>(values: CredentialValues, absent: Absent) {
  const isSts = values.kind === 'sts';
  const isRole = values.kind === 'ramRole';
  const expiresAtMs = parseLocalInput(values.securityTokenExpiresAt);
  const sessionName = values.roleSessionName.trim();
  return {
    securityToken: isSts ? values.securityToken : absent,
    securityTokenExpiresAt:
      isSts && expiresAtMs !== null ? new Date(expiresAtMs).toISOString() : absent,
    roleArn: isRole ? values.roleArn : absent,
    roleSessionName: isRole && sessionName !== '' ? sessionName : absent,
  };
}
