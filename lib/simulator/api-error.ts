const CATALOG: Record<string, readonly [httpStatus: number, message: string]> = {
  SystemOverFlow: [500, 'The system is overloaded. Try again later.'],
  Throttling: [400, 'Request was denied due to request throttling.'],
  'Throttling.User': [400, 'Request was denied due to user flow control.'],
  'Throttling.Api': [400, 'Request was denied due to api flow control.'],
  InternalError: [500, 'The request processing has failed due to some unknown error.'],
  ServiceUnavailable: [503, 'The request has failed due to a temporary failure of the server.'],
  UnknownError: [500, 'The request processing has failed due to some unknown error.'],
  SignatureNonceUsed: [400, 'Specified signature nonce was used already.'],
  'InvalidTimeStamp.Expired': [400, 'Specified time stamp or date value is expired.'],
  'InvalidTimeStamp.Format': [400, 'Specified time stamp or date value is not well formatted.'],
  SignatureDoesNotMatch: [400, 'Specified signature is not matched with our calculation.'],
  IncompleteSignature: [400, 'The request signature does not conform to Aliyun standards.'],
  'InvalidAccessKeyId.NotFound': [404, 'Specified access key is not found.'],
  'InvalidAccessKeyId.Inactive': [400, 'Specified access key is disabled.'],
  'Forbidden.AccessKeyDisabled': [403, 'The access key is disabled.'],
  'InvalidSecurityToken.Expired': [400, 'Specified SecurityToken is expired.'],
  'InvalidSecurityToken.Malformed': [400, 'Specified SecurityToken is malformed.'],
  'InvalidSecurityToken.MismatchWithAccessKey': [
    400,
    'Specified SecurityToken mismatch with the AccessKey.',
  ],
  MissingSecurityToken: [400, 'SecurityToken is mandatory for this action.'],
  CheckAccountInfoFailed: [400, 'An error occurred while the account was verified.'],
  'Forbidden.RAM': [403, 'User not authorized to operate on the specified resource.'],
  NoPermission: [403, 'You are not authorized to do this action.'],
  Forbidden: [403, 'User not authorized to operate on the specified resource.'],
  PermissionCheckFailed: [400, 'An error occurred while the permission was verified.'],
  InstancePermissionCheckFailed: [
    400,
    'An error occurred while the permissions on the instance were verified. The instance does not exist or is not yours.',
  ],
  ParameterCheckFailed: [400, 'Parameter check failed.'],
  MissingParameter: [400, 'A required parameter is missing.'],
  ApiNotSupport: [404, 'The specified API is not supported.'],
  'InvalidApi.NotFound': [404, 'Specified api is not found, please check your url and method.'],
  InvalidVersion: [404, 'Specified parameter Version is not valid.'],
  'InvalidProduct.NotFound': [404, 'Cannot find product according to your specified domain.'],
  'EntityNotExist.Role': [404, 'The specified Role does not exist.'],
};

export interface ApiErrorDetails {
  message?: string | undefined;
  httpStatus?: number | undefined;
  retryAfterMs?: number | undefined;
}

/** An error as the service answers it: a documented code, an HTTP status and a message. */
export class ApiError extends Error {
  readonly code: string;
  readonly httpStatus: number;
  readonly retryAfterMs: number | undefined;

  constructor(code: string, details: ApiErrorDetails = {}) {
    const [httpStatus, message] = CATALOG[code] ?? [400, code];
    super(details.message ?? message);
    this.name = 'ApiError';
    this.code = code;
    this.httpStatus = details.httpStatus ?? httpStatus;
    this.retryAfterMs = details.retryAfterMs;
  }
}
