import { EngineHost } from '../engine-host/engine-host';
import { newEncryptionKey, type ScratchCluster } from '../engine-host/scratch-cluster';
import { FaultProxy, through } from './fault-proxy';

/** One engine with a database of its own, behind a network that can fail. */
export class Deployment {
  /** Between the engine and PostgreSQL. */
  readonly database: FaultProxy;
  readonly databaseUrl: string;
  readonly who: { teamId: string; userId: string };
  /** Whether the engine's process was ever told another time than this one's. */
  hasShiftedClock = false;
  #host: EngineHost;
  readonly #key: string;

  private constructor(parts: {
    database: FaultProxy;
    databaseUrl: string;
    host: EngineHost;
    key: string;
    who: { teamId: string; userId: string };
  }) {
    this.database = parts.database;
    this.databaseUrl = parts.databaseUrl;
    this.who = parts.who;
    this.#host = parts.host;
    this.#key = parts.key;
  }

  static async start(cluster: ScratchCluster): Promise<Deployment> {
    const databaseUrl = await cluster.createDatabase();
    const database = await FaultProxy.start({ host: '127.0.0.1', port: cluster.port });
    const key = newEncryptionKey();
    const host = await EngineHost.start({
      databaseUrl: through(database, databaseUrl),
      encryptionKey: key,
    });
    const who = await host.call('createTeam');
    await host.call('startEngine');
    return new Deployment({ database, databaseUrl, host, key, who });
  }

  get host(): EngineHost {
    return this.#host;
  }

  async shiftClock(offsetMs: number): Promise<void> {
    this.hasShiftedClock = true;
    await this.#host.call('shiftClock', offsetMs);
  }

  /** kill -9, then a new process on the same database, after `downMs`. */
  async killAndRestart(downMs = 0): Promise<void> {
    await this.#host.kill();
    if (downMs > 0) await new Promise((resolve) => setTimeout(resolve, downMs));
    this.#host = await EngineHost.start({
      databaseUrl: through(this.database, this.databaseUrl),
      encryptionKey: this.#key,
    });
    await this.#host.call('startEngine');
  }

  async stop(): Promise<void> {
    await this.#host.stop();
    await this.database.stop();
  }
}
