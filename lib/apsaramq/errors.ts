export type ErrorClass =
  | 'throttled'
  | 'transient'
  | 'clock'
  | 'credentials'
  | 'permission'
  | 'request'
  | 'endpoint';

export type WhoActs = 'nobody' | 'admin' | 'user';
/** `connect`: no connection could be made; `response`: a connection existed. */
export type CallPhase = 'connect' | 'response';

export interface Classification {
  class: ErrorClass;
  whoActs: WhoActs;
}

const WHO_ACTS: Readonly<Record<ErrorClass, WhoActs>> = {
  throttled: 'nobody',
  transient: 'nobody',
  clock: 'admin',
  credentials: 'admin',
  permission: 'admin',
  request: 'user',
  endpoint: 'admin',
};

const CODES: Readonly<Record<ErrorClass, readonly string[]>> = {
  throttled: ['SystemOverFlow', 'Throttling', 'Throttling.*'],
  transient: [
    'InternalError',
    'ServiceUnavailable',
    'UnknownError',
    'SignatureNonceUsed',
    'ConnectFailed',
    'HostNotFound',
    'TlsFailed',
    'ConnectionReset',
    'IncompleteResponse',
    'Timeout',
    'MalformedResponse',
    'ResponseTooLarge',
    'ClientClosed',
  ],
  clock: ['InvalidTimeStamp', 'InvalidTimeStamp.*'],
  credentials: [
    'SignatureDoesNotMatch',
    'IncompleteSignature',
    'InvalidAccessKeyId',
    'InvalidAccessKeyId.*',
    'Forbidden.AccessKeyDisabled',
    'InvalidSecurityToken',
    'InvalidSecurityToken.*',
    'MissingSecurityToken',
    'CheckAccountInfoFailed',
    'InvalidCredential',
    'AssumeRole.*',
  ],
  permission: [
    'NoPermission',
    'Forbidden',
    'Forbidden.*',
    'PermissionCheckFailed',
    'InstancePermissionCheckFailed',
  ],
  request: ['ParameterCheckFailed', 'InvalidParameter', 'InvalidParameter.*', 'MissingParameter'],
  endpoint: [
    'ApiNotSupport',
    'InvalidApi.NotFound',
    'InvalidVersion',
    'InvalidProduct.NotFound',
    'AddressForbidden',
  ],
};

const CLASS_NAMES: readonly ErrorClass[] = [
  'throttled',
  'transient',
  'clock',
  'credentials',
  'permission',
  'request',
  'endpoint',
];

const CLASS_BY_CODE: ReadonlyMap<string, ErrorClass> = new Map(
  CLASS_NAMES.flatMap((name) => CODES[name].map((code) => [code.toLowerCase(), name] as const)),
);

function classOfCode(code: string): ErrorClass | undefined {
  const key = code.toLowerCase();
  const family = `${key.split('.', 1)[0] ?? ''}.*`;
  return CLASS_BY_CODE.get(key) ?? (key.includes('.') ? CLASS_BY_CODE.get(family) : undefined);
}

function classOfStatus(httpStatus: number | null): ErrorClass {
  if (httpStatus === null || httpStatus < 300 || httpStatus >= 500) return 'transient';
  if (httpStatus === 429) return 'throttled';
  if (httpStatus === 408) return 'transient';
  if (httpStatus === 404 || httpStatus < 400) return 'endpoint';
  return httpStatus === 401 || httpStatus === 403 ? 'permission' : 'request';
}

const FOREIGN_ANSWERS: readonly string[] = [
  'NonJsonResponse',
  'UnexpectedResponse',
  'UnreadableCode',
];

/** A body without a code says nothing of our request: only its status can accuse the address. */
function classOfForeignAnswer(httpStatus: number | null): ErrorClass {
  const byStatus = classOfStatus(httpStatus);
  return byStatus === 'permission' || byStatus === 'request' ? 'transient' : byStatus;
}

/**
 * Class of a failure: by the service's code first, by the HTTP status second, because the status of
 * one code differs between the service's own pages (upstream.md, "Responses and errors").
 */
export function classifyError(code: string, httpStatus: number | null): Classification {
  const name = FOREIGN_ANSWERS.includes(code)
    ? classOfForeignAnswer(httpStatus)
    : (classOfCode(code) ?? classOfStatus(httpStatus));
  return { class: name, whoActs: WHO_ACTS[name] };
}

export interface ApsaraMqErrorInit {
  code: string;
  httpStatus?: number | null;
  requestId?: string | null;
  /** From `x-acs-retry-after`, milliseconds. */
  retryAfterMs?: number | null;
  /** Server's `date` header minus our clock, milliseconds, one second of resolution. */
  clockSkewMs?: number | null;
  phase?: CallPhase;
  /** Our own words or a system error name; never text of an answer. */
  detail?: string;
}

/**
 * The one error that a call rejects with, but for an abort by the caller. Holds the service's code and
 * RequestId and our own words only: the service's messages can quote the signed string.
 */
export class ApsaraMqError extends Error {
  override readonly name = 'ApsaraMqError';
  readonly code: string;
  readonly httpStatus: number | null;
  readonly requestId: string | null;
  readonly class: ErrorClass;
  readonly whoActs: WhoActs;
  readonly retryAfterMs: number | null;
  readonly clockSkewMs: number | null;
  readonly phase: CallPhase;

  constructor(init: ApsaraMqErrorInit) {
    super(toMessage(init));
    const classification = classifyError(init.code, init.httpStatus ?? null);
    this.code = init.code;
    this.httpStatus = init.httpStatus ?? null;
    this.requestId = init.requestId ?? null;
    this.class = classification.class;
    this.whoActs = classification.whoActs;
    this.retryAfterMs = init.retryAfterMs ?? null;
    this.clockSkewMs = init.clockSkewMs ?? null;
    this.phase = init.phase ?? 'response';
  }
}

function toMessage(init: ApsaraMqErrorInit): string {
  const facts = [
    init.detail,
    init.httpStatus ? `HTTP ${init.httpStatus}` : undefined,
    init.requestId ? `request ${init.requestId}` : undefined,
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? init.code : `${init.code} (${facts.join(', ')})`;
}
