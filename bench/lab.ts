import { type Simulator, type SimulatorOptions, startSimulator } from '@/lib/simulator/simulator';
import { EngineHost } from '../scripts/engine-host/engine-host';
import {
  newEncryptionKey,
  type ScratchCluster,
  startScratchCluster,
} from '../scripts/engine-host/scratch-cluster';
import { startCommand } from './start-command';

export interface MeasuredEngine {
  host: EngineHost;
  who: { teamId: string; userId: string };
}

/**
 * The engine runs in a process of its own and the simulator in this one, so that neither takes the
 * other's event loop.
 */
export class Lab {
  readonly #cluster: ScratchCluster;

  private constructor(cluster: ScratchCluster) {
    this.#cluster = cluster;
  }

  static async open(): Promise<Lab> {
    return new Lab(await startScratchCluster());
  }

  close(): Promise<void> {
    return this.#cluster.stop();
  }

  databaseUrl(): Promise<string> {
    return this.#cluster.createDatabase();
  }

  async withEngine<T>(
    work: (engine: MeasuredEngine) => Promise<T>,
    env: Record<string, string> = {},
  ): Promise<T> {
    const databaseUrl = await this.databaseUrl();
    const start = startCommand();
    const host = await EngineHost.start({
      databaseUrl,
      encryptionKey: newEncryptionKey(),
      nodeArgs: start.nodeArgs,
      env: { ...start.env, ...env },
    });
    try {
      const who = await host.call('createTeam');
      await host.call('startEngine');
      return await work({ host, who });
    } finally {
      await host.stop();
    }
  }

  async withSimulator<T>(
    options: SimulatorOptions,
    work: (simulator: Simulator) => Promise<T>,
  ): Promise<T> {
    const simulator = await startSimulator({ mqttPort: null, callLogLimit: 200_000, ...options });
    try {
      return await work(simulator);
    } finally {
      await simulator.stop();
    }
  }
}

export interface ConnectOptions {
  cachedMaxQps?: number;
  realtimeMaxQps?: number;
  /** Which of the simulator's keys; by default its first. */
  credential?: { accessKeyId: string; accessKeySecret: string };
}

export async function connectTo(
  { host, who }: MeasuredEngine,
  simulator: Simulator,
  options: ConnectOptions = {},
): Promise<string> {
  const { credential = simulator, ...limits } = options;
  const { connectionId } = await host.call('createConnection', {
    teamId: who.teamId,
    endpoint: simulator.url,
    accessKeyId: credential.accessKeyId,
    accessKeySecret: credential.accessKeySecret,
    instanceId: simulator.instanceId,
    ...limits,
  });
  return connectionId;
}

export interface WatchOptions {
  intervalSeconds: number;
  mode?: 'viewed' | 'always';
  confirm?: 'never' | 'offline' | 'all';
}

export function watch(
  { host, who }: MeasuredEngine,
  connectionId: string,
  list: WatchOptions & { clientIds: readonly string[] },
): Promise<string> {
  const { mode = 'always', confirm = 'offline', ...rest } = list;
  return host.call('createWatchlist', { ...rest, mode, confirm, connectionId, teamId: who.teamId });
}

/** Ids of a fleet; every one but each tenth is online. */
export function setUpFleet(simulator: Simulator, name: string, count: number): string[] {
  const ids = Array.from({ length: count }, (_, index) => `GID_${name}@@@device-${index}`);
  ids.forEach((clientId, index) => {
    if (index % 10 !== 9) simulator.setOnline(clientId, true);
  });
  return ids;
}
