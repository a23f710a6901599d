import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import type { Messages } from '@/lib/i18n/messages';

type CodeKey = keyof Messages['upstream']['byCode'];
type ExplainKey = `byCode.${CodeKey}` | `explain.${UpstreamErrorInfo['class']}`;

const EXACT: Readonly<Record<string, CodeKey>> = {
  SignatureDoesNotMatch: 'SignatureDoesNotMatch',
  'InvalidAccessKeyId.NotFound': 'InvalidAccessKeyIdNotFound',
  'InvalidAccessKeyId.Inactive': 'AccessKeyDisabled',
  'Forbidden.AccessKeyDisabled': 'AccessKeyDisabled',
  'InvalidSecurityToken.Expired': 'SecurityTokenExpired',
  'InvalidSecurityToken.Malformed': 'SecurityToken',
  'InvalidSecurityToken.MismatchWithAccessKey': 'SecurityToken',
  MissingSecurityToken: 'SecurityToken',
  InstancePermissionCheckFailed: 'InstancePermissionCheckFailed',
  ConnectFailed: 'ConnectFailed',
  Timeout: 'Timeout',
  NonJsonResponse: 'NonJsonResponse',
  AddressBlocked: 'AddressBlocked',
};

/** The key below `upstream` that explains an error: by its code where we know more, else by its class. */
export function explainKey(error: Pick<UpstreamErrorInfo, 'code' | 'class'>): ExplainKey {
  const byCode = EXACT[error.code];
  return byCode === undefined ? `explain.${error.class}` : `byCode.${byCode}`;
}
