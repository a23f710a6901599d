import { randomBytes } from 'node:crypto';
import type { ApiCall } from './api-call.ts';
import { ApiError } from './api-error.ts';
import { authenticate, type Gate } from './authenticate.ts';
import type { Operation } from './call-log.ts';
import { accountOf, type SimulatorCredential } from './credentials.ts';

/** A RAM role; without `trusted` any known key may assume it. */
export interface SimulatorRole {
  roleArn: string;
  permissions?: readonly Operation[] | undefined;
  trusted?: readonly string[] | undefined;
}

export interface RoleRules {
  roles: Map<string, SimulatorRole>;
  /** In place of DurationSeconds, to see tokens expire soon. */
  lifetimeMs: number | null;
  assumedCount: number;
}

const MIN_SECONDS = 900;
const MAX_SECONDS = 43_200;

/** STS AssumeRole: makes a key with a token that expires, and lets the gate know it. */
export function assumeRole(call: ApiCall, gate: Gate, rules: RoleRules): Record<string, unknown> {
  if (call.version !== '2015-04-01') throw new ApiError('InvalidVersion');
  const caller = authenticate(call, gate);
  const { roleArn, sessionName, durationMs } = readParameters(call);
  const role = rules.roles.get(roleArn);
  if (!role) throw new ApiError('EntityNotExist.Role');
  if (role.trusted && !role.trusted.includes(caller.accessKeyId))
    throw new ApiError('NoPermission');
  const expiresAt = gate.serviceNow() + (rules.lifetimeMs ?? durationMs);
  const session = issueSession(caller, role, expiresAt);
  gate.credentials.put(session);
  rules.assumedCount += 1;
  return {
    AssumedRoleUser: {
      Arn: `${roleArn.replace(':role/', ':assumed-role/')}/${sessionName}`,
      AssumedRoleId: `390000000000000000:${sessionName}`,
    },
    Credentials: {
      SecurityToken: session.securityToken,
      AccessKeyId: session.accessKeyId,
      AccessKeySecret: session.accessKeySecret,
      Expiration: new Date(expiresAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    },
  };
}

function issueSession(
  caller: SimulatorCredential,
  role: SimulatorRole,
  securityTokenExpiresAt: number,
): SimulatorCredential {
  return {
    accessKeyId: `STS.${randomBytes(12).toString('hex')}`,
    accessKeySecret: randomBytes(20).toString('hex'),
    securityToken: `CAIS${randomBytes(60).toString('base64')}`,
    securityTokenExpiresAt,
    permissions: role.permissions,
    account: accountOf(caller),
  };
}

function readParameters(call: ApiCall) {
  const roleArn = call.params.get('RoleArn');
  const sessionName = call.params.get('RoleSessionName');
  if (!roleArn) throw new ApiError('MissingParameter', { message: 'RoleArn is mandatory.' });
  if (!sessionName) {
    throw new ApiError('MissingParameter', { message: 'RoleSessionName is mandatory.' });
  }
  if (!/^[\w.@-]{2,64}$/.test(sessionName)) throw new ApiError('InvalidParameter.RoleSessionName');
  const seconds = Number(call.params.get('DurationSeconds') ?? 3600);
  if (!(seconds >= MIN_SECONDS && seconds <= MAX_SECONDS)) {
    throw new ApiError('InvalidParameter.DurationSeconds');
  }
  return { roleArn, sessionName, durationMs: seconds * 1000 };
}
