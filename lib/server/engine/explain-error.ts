import 'server-only';
import { ApsaraMqError } from '@/lib/apsaramq';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';

const BY_CODE: Record<string, string> = {
  SystemOverFlow: 'The service is over its own limit. Calls slow down by themselves.',
  SignatureDoesNotMatch:
    'The AccessKey secret is wrong: the service computed another signature. Enter the secret again.',
  IncompleteSignature: 'The service could not read the signature. Enter the AccessKey again.',
  'InvalidAccessKeyId.NotFound':
    'The service does not know this AccessKey id. Check it, or make a new key.',
  'InvalidAccessKeyId.Inactive': 'The AccessKey is switched off. Switch it on, or use another one.',
  'Forbidden.AccessKeyDisabled': 'The AccessKey is switched off. Switch it on, or use another one.',
  'InvalidSecurityToken.Expired': 'The STS token has expired. Enter a new one.',
  InstancePermissionCheckFailed:
    'The instance is not this account’s, or the instance id or region is wrong. Check both, and the RAM policy.',
  'AssumeRole.NoPermission':
    'The AccessKey may not assume this role. Grant it sts:AssumeRole, and let the role trust its account.',
  'AssumeRole.EntityNotExist.Role': 'There is no such role. Check the role’s ARN.',
  ConnectFailed:
    'No connection to the service could be made. Check the network, the endpoint and the region.',
  HostNotFound:
    'The endpoint’s name could not be resolved. Check the region, the endpoint and DNS.',
  AddressForbidden:
    'The endpoint leads into a network that is not called. If that is meant, name the host in ROLLCALL_UPSTREAM_ALLOW.',
  TlsFailed:
    'No trusted TLS connection could be made. Check the endpoint and what stands in between.',
  ConnectionReset: 'The connection broke before an answer came. It is tried again.',
  Timeout: 'The service did not answer in time. It is tried again.',
  NonJsonResponse:
    'Something else than the service answered. Check the endpoint and proxies in between.',
  MalformedResponse: 'The service answered with something that cannot be read. It is tried again.',
  ResponseTooLarge: 'The answer was far larger than it can be. It was not read.',
  AddressBlocked:
    'No call gets an answer any more. The service may have blocked this server’s address, or the network is down. Calls are stopped but for one each 5 to 30 s.',
  CredentialUnavailable: 'The credential could not be opened. See the server’s log.',
};

const BY_CLASS: Record<UpstreamErrorInfo['class'], string> = {
  throttled: 'The service limits the rate of calls. Calls slow down by themselves.',
  transient: 'The service failed for the moment. It is tried again.',
  clock: 'The server’s clock is off by more than the service allows. Set the server’s clock.',
  credentials: 'The service refused the AccessKey or token. Check the credential.',
  permission:
    'The AccessKey may not do this. Grant mq:MqttInstanceAccess and mq:BatchQuerySessionByClientIds on this instance, or check instance id and region.',
  request: 'The service refused what was asked. Check the client id and the instance id.',
  endpoint: 'This address does not offer the service. Check the endpoint and the region.',
};

function explain(
  code: string,
  errorClass: UpstreamErrorInfo['class'],
  skewMs: number | null,
): string {
  const text = BY_CODE[code] ?? BY_CLASS[errorClass];
  if (errorClass !== 'clock' || skewMs === null) return text;
  const minutes = Math.round(Math.abs(skewMs) / 6_000) / 10;
  return `${text} It is ${minutes} minutes ${skewMs > 0 ? 'behind' : 'ahead'}.`;
}

/** What went wrong and who must act, as the API shows it. Errors that are not the service's are ours to log. */
export function toErrorInfo(error: unknown): UpstreamErrorInfo {
  if (!(error instanceof ApsaraMqError)) return localErrorInfo('CredentialUnavailable');
  return {
    code: error.code,
    httpStatus: error.httpStatus,
    requestId: error.requestId,
    class: error.class,
    whoActs: error.whoActs,
    explanation: explain(error.code, error.class, error.clockSkewMs),
  };
}

export function localErrorInfo(
  code: 'CredentialUnavailable' | 'AddressBlocked' | 'MalformedResponse',
): UpstreamErrorInfo {
  const whoActs = code === 'MalformedResponse' ? 'nobody' : 'admin';
  const explanation = explain(code, 'transient', null);
  return { code, httpStatus: null, requestId: null, class: 'transient', whoActs, explanation };
}
