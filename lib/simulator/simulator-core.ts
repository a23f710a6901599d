import { randomBytes } from 'node:crypto';
import { AddressGuard } from './address-guard.ts';
import type { RoleRules, SimulatorRole } from './assume-role.ts';
import { BoundedLog } from './bounded-log.ts';
import { type AnswerRecord, CallLog } from './call-log.ts';
import { CredentialStore, type SimulatorCredential } from './credentials.ts';
import { FaultController } from './fault-controller.ts';
import { NonceMemory } from './nonce-memory.ts';
import type { InstanceRules } from './operations.ts';
import { DEFAULT_LIMITS, type Limits, QpsLimits } from './qps-limits.ts';
import { seededRandom } from './random.ts';
import type { ServiceParts } from './service.ts';
import { SessionTable } from './session-table.ts';
import { createTimers } from './timers.ts';

export const DEFAULT_ROLE = 'acs:ram::1234567890123456:role/rollcall';

/** Everything is optional; ports default to free ones. */
export interface SimulatorOptions {
  port?: number | undefined;
  /** null: no broker. */
  mqttPort?: number | null | undefined;
  host?: string | undefined;
  credentials?: readonly SimulatorCredential[] | undefined;
  instanceId?: string | readonly string[] | undefined;
  /** When given, another RegionId is refused. */
  regionId?: string | undefined;
  requireRegion?: boolean | undefined;
  limits?: Partial<Limits> | undefined;
  /** The RAM roles that AssumeRole knows; one that anyone may assume by default. */
  roles?: readonly SimulatorRole[] | undefined;
  /** In place of what AssumeRole is asked for, to see tokens expire soon. */
  roleSessionMs?: number | undefined;
  banSeconds?: number | undefined;
  cacheLagMs?: number | undefined;
  /** Serves the control API below `/-/`. */
  control?: boolean | undefined;
  /** Remembers what was answered for each id: the oracle of fault tests. */
  recordAnswers?: boolean | undefined;
  callLogLimit?: number | undefined;
  seed?: number | undefined;
  /** Epoch milliseconds; drives limits, bans, cache lag, timestamps and logs. */
  now?: (() => number) | undefined;
}

const TRUTH_LOG_LIMIT = 500_000;
const CALL_LOG_LIMIT = 50_000;
const ANSWER_LOG_LIMIT = 2_000_000;
const NONCE_PERIOD_MS = 30 * 60_000;

export interface SimulatorCore {
  parts: ServiceParts;
  guard: AddressGuard;
  firstCredential: SimulatorCredential;
  cancelWaits: () => void;
}

/** Everything behind the sockets: state, rules and logs. */
export function createCore(options: SimulatorOptions): SimulatorCore {
  const now = options.now ?? Date.now;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const credentials = credentialsOf(options);
  const timers = createTimers();
  const cacheLagMs = options.cacheLagMs ?? 0;
  const parts: ServiceParts = {
    ...createGateAndFaults(options, { now, credentials }),
    now,
    limits: new QpsLimits(limits),
    sessions: new SessionTable({ now, cacheLagMs, logLimit: TRUTH_LOG_LIMIT }),
    instances: instanceRulesOf(options),
    roles: roleRulesOf(options),
    calls: new CallLog(options.callLogLimit ?? CALL_LOG_LIMIT),
    answers: options.recordAnswers ? new BoundedLog<AnswerRecord>(ANSWER_LOG_LIMIT) : null,
    random: seededRandom(options.seed ?? 1),
    wait: timers.wait,
  };
  const banSeconds = options.banSeconds ?? 60;
  const guard = new AddressGuard({ maxQps: limits.ipQps, banSeconds, now });
  return { parts, guard, firstCredential: credentials[0], cancelWaits: timers.cancelAll };
}

function createGateAndFaults(
  options: SimulatorOptions,
  { now, credentials }: { now: () => number; credentials: readonly SimulatorCredential[] },
) {
  const faults = new FaultController(now, options.seed ?? 1);
  const gate = {
    credentials: new CredentialStore(credentials),
    nonces: new NonceMemory(NONCE_PERIOD_MS),
    serviceNow: () => now() + faults.clockOffsetMs,
  };
  return { faults, gate };
}

function instanceRulesOf(options: SimulatorOptions): InstanceRules {
  return {
    instanceIds: new Set([options.instanceId ?? 'post-cn-simulator'].flat()),
    regionId: options.regionId ?? null,
    requireRegion: options.requireRegion ?? false,
  };
}

function roleRulesOf(options: SimulatorOptions): RoleRules {
  const roles = options.roles ?? [{ roleArn: DEFAULT_ROLE }];
  return {
    roles: new Map(roles.map((role) => [role.roleArn, role])),
    lifetimeMs: options.roleSessionMs ?? null,
    assumedCount: 0,
  };
}

function credentialsOf(options: SimulatorOptions): [SimulatorCredential, ...SimulatorCredential[]] {
  const [first, ...rest] = options.credentials ?? [];
  if (first) return [first, ...rest];
  const accessKeySecret = randomBytes(15).toString('hex');
  return [{ accessKeyId: 'LTAI5tSimulator', accessKeySecret }];
}
