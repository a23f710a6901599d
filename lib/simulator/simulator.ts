import { randomBytes } from 'node:crypto';
import { AddressGuard } from './address-guard.ts';
import type { RoleRules, SimulatorRole } from './assume-role.ts';
import type { Gate } from './authenticate.ts';
import { BoundedLog } from './bounded-log.ts';
import { type Broker, startBroker } from './broker.ts';
import { type AnswerRecord, CallLog } from './call-log.ts';
import { createControlApi } from './control-api.ts';
import { CredentialStore, type SimulatorCredential } from './credentials.ts';
import { FaultController } from './fault-controller.ts';
import { type Fleet, type FleetOptions, startFleet } from './fleet.ts';
import { NonceMemory } from './nonce-memory.ts';
import { startOpenApiServer } from './openapi-server.ts';
import { DEFAULT_LIMITS, type Limits, QpsLimits } from './qps-limits.ts';
import { seededRandom } from './random.ts';
import { type ServiceParts, serve } from './service.ts';
import { SessionTable, type TruthChange } from './session-table.ts';
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

export interface Simulator {
  url: string;
  mqttUrl: string | null;
  accessKeyId: string;
  accessKeySecret: string;
  instanceId: string;
  setOnline(clientId: string, online: boolean): void;
  isOnline(clientId: string): boolean;
  onlineIds(): Iterable<string>;
  truthLog(): readonly TruthChange[];
  answerLog(): readonly AnswerRecord[];
  setCacheLag(lagMs: number): void;
  liftBan(): void;
  credentials: CredentialStore;
  roles: RoleRules;
  calls: CallLog;
  faults: FaultController;
  startFleet(options: Omit<FleetOptions, 'mqttUrl'>): Promise<Fleet>;
  stop(): Promise<void>;
}

/** Starts the stand-in for ApsaraMQ for MQTT in this process. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const host = options.host ?? '127.0.0.1';
  const core = createCore(options);
  const { parts, guard, credentials, timers } = core;
  const broker = await openBroker(options, host, parts.sessions);
  const mqttUrl = broker ? `mqtt://${host}:${broker.port}` : null;
  const control = createControlApi({
    sessions: parts.sessions,
    faults: parts.faults,
    calls: parts.calls,
    liftBan: () => guard.lift(),
    mqttUrl,
    instanceIds: [...parts.instances.instanceIds],
  });
  const server = await startOpenApiServer(
    {
      guard,
      serve: (raw) => serve(parts, raw),
      recordBan: () => recordBan(parts),
      control: options.control ? control : null,
      serviceNow: parts.gate.serviceNow,
    },
    { port: options.port ?? 0, host },
  ).catch(async (error: unknown) => {
    await broker?.stop();
    throw error;
  });
  const fleets: Fleet[] = [];
  return {
    url: `http://${host}:${server.port}`,
    mqttUrl,
    accessKeyId: credentials[0].accessKeyId,
    accessKeySecret: credentials[0].accessKeySecret,
    instanceId: [...parts.instances.instanceIds][0] ?? '',
    setOnline: (clientId, online) => parts.sessions.setVirtual(clientId, online),
    isOnline: (clientId) => parts.sessions.isOnline(clientId),
    onlineIds: () => parts.sessions.onlineIds(),
    truthLog: () => parts.sessions.log(),
    answerLog: () => parts.answers?.items() ?? [],
    setCacheLag: (lagMs) => {
      parts.sessions.cacheLagMs = lagMs;
    },
    liftBan: () => guard.lift(),
    credentials: parts.gate.credentials,
    roles: parts.roles,
    calls: parts.calls,
    faults: parts.faults,
    startFleet: async (fleetOptions) => {
      if (mqttUrl === null) throw new Error('A fleet needs the broker, got mqttPort null.');
      const fleet = await startFleet({ ...fleetOptions, mqttUrl });
      fleets.push(fleet);
      return fleet;
    },
    stop: async () => {
      timers.cancelAll();
      await Promise.all(fleets.map((fleet) => fleet.stop()));
      await server.stop();
      await broker?.stop();
    },
  };
}

function createCore(options: SimulatorOptions) {
  const now = options.now ?? Date.now;
  const seed = options.seed ?? 1;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const credentials = credentialsOf(options);
  const faults = new FaultController(now, seed);
  const gate: Gate = {
    credentials: new CredentialStore(credentials),
    nonces: new NonceMemory(30 * 60_000),
    serviceNow: () => now() + faults.clockOffsetMs,
  };
  const timers = createTimers();
  const parts: ServiceParts = {
    gate,
    faults,
    now,
    limits: new QpsLimits(limits),
    sessions: new SessionTable({ now, cacheLagMs: options.cacheLagMs ?? 0, logLimit: 500_000 }),
    instances: {
      instanceIds: new Set([options.instanceId ?? 'post-cn-simulator'].flat()),
      regionId: options.regionId ?? null,
      requireRegion: options.requireRegion ?? false,
    },
    roles: {
      roles: new Map((options.roles ?? [{ roleArn: DEFAULT_ROLE }]).map((it) => [it.roleArn, it])),
      lifetimeMs: options.roleSessionMs ?? null,
      assumedCount: 0,
    },
    calls: new CallLog(options.callLogLimit ?? 50_000),
    answers: options.recordAnswers ? new BoundedLog<AnswerRecord>(2_000_000) : null,
    random: seededRandom(seed),
    wait: timers.wait,
  };
  const guard = new AddressGuard({
    maxQps: limits.ipQps,
    banSeconds: options.banSeconds ?? 60,
    now,
  });
  return { parts, guard, credentials, timers };
}

function credentialsOf(options: SimulatorOptions): [SimulatorCredential, ...SimulatorCredential[]] {
  const [first, ...rest] = options.credentials ?? [];
  if (first) return [first, ...rest];
  const accessKeySecret = randomBytes(15).toString('hex');
  return [{ accessKeyId: 'LTAI5tSimulator', accessKeySecret }];
}

async function openBroker(
  options: SimulatorOptions,
  host: string,
  sessions: SessionTable,
): Promise<Broker | null> {
  if (options.mqttPort === null) return null;
  return startBroker({
    host,
    port: options.mqttPort ?? 0,
    onSession: (clientId, online) => sessions.setConnected(clientId, online),
  });
}

function recordBan(parts: ServiceParts): void {
  parts.calls.record(
    { at: parts.now(), operation: 'other', account: null, ids: [], outcome: 'banned' },
    'banned',
  );
}
