import type { RoleRules } from './assume-role.ts';
import { type Broker, startBroker } from './broker.ts';
import type { AnswerRecord, CallLog } from './call-log.ts';
import { createControlApi } from './control-api.ts';
import type { CredentialStore } from './credentials.ts';
import type { FaultController } from './fault-controller.ts';
import { type Fleet, type FleetOptions, startFleet } from './fleet.ts';
import { type OpenApiServer, startOpenApiServer } from './openapi-server.ts';
import { type ServiceParts, serve } from './service.ts';
import type { SessionTable, TruthChange } from './session-table.ts';
import { createCore, type SimulatorCore, type SimulatorOptions } from './simulator-core.ts';

export { DEFAULT_ROLE, type SimulatorOptions } from './simulator-core.ts';

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
  const broker = await openBroker(options, host, core.parts.sessions);
  const mqttUrl = broker ? `mqtt://${host}:${broker.port}` : null;
  const server = await openServer(core, options, mqttUrl).catch(async (error: unknown) => {
    await broker?.stop();
    throw error;
  });
  const fleets = fleetsOn(mqttUrl);
  return {
    ...handlesOf(core),
    url: `http://${host}:${server.port}`,
    mqttUrl,
    startFleet: fleets.start,
    stop: async () => {
      core.cancelWaits();
      await fleets.stop();
      await server.stop();
      await broker?.stop();
    },
  };
}

function handlesOf({ parts, guard, firstCredential }: SimulatorCore) {
  const { sessions, gate, roles, calls, faults, answers, instances } = parts;
  return {
    accessKeyId: firstCredential.accessKeyId,
    accessKeySecret: firstCredential.accessKeySecret,
    instanceId: [...instances.instanceIds][0] ?? '',
    setOnline: (clientId: string, online: boolean) => sessions.setVirtual(clientId, online),
    isOnline: (clientId: string) => sessions.isOnline(clientId),
    onlineIds: () => sessions.onlineIds(),
    truthLog: () => sessions.log(),
    answerLog: () => answers?.items() ?? [],
    setCacheLag: (lagMs: number) => {
      sessions.cacheLagMs = lagMs;
    },
    liftBan: () => guard.lift(),
    credentials: gate.credentials,
    roles,
    calls,
    faults,
  };
}

function openServer(
  { parts, guard }: SimulatorCore,
  options: SimulatorOptions,
  mqttUrl: string | null,
): Promise<OpenApiServer> {
  const { sessions, faults, calls, instances, gate } = parts;
  const liftBan = () => guard.lift();
  const instanceIds = [...instances.instanceIds];
  const control = createControlApi({ sessions, faults, calls, liftBan, mqttUrl, instanceIds });
  return startOpenApiServer(
    {
      guard,
      serve: (raw) => serve(parts, raw),
      recordBan: () => recordBan(parts),
      control: options.control ? control : null,
      serviceNow: gate.serviceNow,
    },
    { port: options.port ?? 0, host: options.host ?? '127.0.0.1' },
  );
}

function fleetsOn(mqttUrl: string | null) {
  const fleets: Fleet[] = [];
  return {
    async start(options: Omit<FleetOptions, 'mqttUrl'>): Promise<Fleet> {
      if (mqttUrl === null) throw new Error('A fleet needs the broker, got mqttPort null.');
      const fleet = await startFleet({ ...options, mqttUrl });
      fleets.push(fleet);
      return fleet;
    },
    async stop(): Promise<void> {
      await Promise.all(fleets.map((fleet) => fleet.stop()));
    },
  };
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
