import { randomUUID } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { ApsaraMqError } from './errors.ts';
import {
  requireFunction,
  requireOrigin,
  requirePositiveInteger,
  requireText,
  requireTimeoutMs,
} from './options.ts';
import { performCall, type RpcResult } from './rpc.ts';
import { assumedRoleSchema } from './schemas.ts';
import type { AccessCredential } from './signature.ts';

const STS_VERSION = '2015-04-01';
const MAX_RESPONSE_BYTES = 65_536;
const MAX_DURATION_SECONDS = 43_200;

export interface AssumeRoleOptions {
  /** Origin of STS: `https://sts.cn-hangzhou.aliyuncs.com`. */
  endpoint: string;
  /** The AccessKey that may assume the role. */
  credential: AccessCredential;
  roleArn: string;
  roleSessionName: string;
  /** 900 to the role's own maximum. Default 3600. */
  durationSeconds?: number;
  /** From connect to last byte. Default 5000. */
  timeoutMs?: number;
  dispatcher: Dispatcher;
  /** Epoch milliseconds. Default `Date.now`. */
  now?: () => number;
  /** Default a random UUID. */
  nonce?: () => string;
}

export interface AssumedRole {
  credential: Required<AccessCredential>;
  /** Epoch milliseconds of our own clock, whatever the service's clock says. */
  expiresAtMs: number;
}

/**
 * STS AssumeRole (version 2015-04-01), signed V3: a key with a token that expires. Rejects with ApsaraMqError;
 * what STS refuses has the code `AssumeRole.*` and the class `credentials`, because no client id is to blame.
 */
export async function assumeRole(options: AssumeRoleOptions): Promise<AssumedRole> {
  const settings = readSettings(options);
  const durationSeconds = options.durationSeconds ?? 3600;
  const parameters = {
    RoleArn: requireText('roleArn', options.roleArn),
    RoleSessionName: requireText('roleSessionName', options.roleSessionName),
    DurationSeconds: String(
      requirePositiveInteger('durationSeconds', durationSeconds, MAX_DURATION_SECONDS),
    ),
  };
  const result = await performCall(settings, { action: 'AssumeRole', parameters }).catch(
    (error: unknown) => {
      throw asRoleError(error);
    },
  );
  return readRole(result);
}

function readSettings(options: AssumeRoleOptions) {
  return {
    origin: requireOrigin(options.endpoint),
    apiVersion: STS_VERSION,
    commonParameters: {},
    credential: () => options.credential,
    signature: 'v3' as const,
    timeoutMs: requireTimeoutMs(options.timeoutMs ?? 5000),
    maxResponseBytes: MAX_RESPONSE_BYTES,
    dispatcher: options.dispatcher,
    now: requireFunction('now', options.now ?? Date.now),
    nonce: requireFunction('nonce', options.nonce ?? randomUUID),
  };
}

function readRole({ body, meta, failWith }: RpcResult): AssumedRole {
  const parsed = assumedRoleSchema.safeParse(body);
  if (!parsed.success) throw failWith('MalformedResponse');
  const { AccessKeyId, AccessKeySecret, SecurityToken, Expiration } = parsed.data.Credentials;
  return {
    credential: {
      accessKeyId: AccessKeyId,
      accessKeySecret: AccessKeySecret,
      securityToken: SecurityToken,
    },
    expiresAtMs: Date.parse(Expiration) - (meta.clockSkewMs ?? 0),
  };
}

/** Refusals that would accuse an id or the instance accuse the role instead. */
function asRoleError(error: unknown): unknown {
  if (!(error instanceof ApsaraMqError)) return error;
  if (error.class !== 'request' && error.class !== 'permission' && error.class !== 'endpoint') {
    return error;
  }
  if (error.code === 'AddressForbidden') return error;
  const { httpStatus, requestId, clockSkewMs, retryAfterMs, phase } = error;
  const code = `AssumeRole.${error.code}`;
  return new ApsaraMqError({ code, httpStatus, requestId, clockSkewMs, retryAfterMs, phase });
}
