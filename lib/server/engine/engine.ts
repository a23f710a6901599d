import 'server-only';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { createSystemClock } from './clock';
import { removeConnection, removeList, syncConnection, syncList } from './config-sync';
import { createClient } from './create-client';
import { createCore, type EngineCore, type EngineOptions, replan } from './engine-core';
import { databaseStore } from './engine-store';
import { repeat, TICK_MS, tick, writeFloors, writeFootprint } from './heartbeat';

export type EngineState = 'leading' | 'following' | 'stopped';

const FLUSH_EVERY_MS = 150;
const FLOORS_EVERY_MS = 5_000;
const FOOTPRINT_EVERY_MS = 10_000;
const RETRY_EVERY_MS = 2_000;

type Task = () => Promise<void>;

/** Makes all upstream calls of the deployment and keeps the status board. One per process: see `engine`. */
export class Engine {
  readonly core: EngineCore;
  #state: EngineState = 'stopped';
  #queue: Promise<void> = Promise.resolve();
  #ends: (() => void)[] = [];
  /** What could not be taken in because the database failed. */
  readonly #overdue = new Map<string, Task>();

  constructor(options: EngineOptions) {
    this.core = createCore(options);
  }

  state(): EngineState {
    return this.#state;
  }

  /** Takes in all connections and lists and starts to sweep. Rejects when the database fails. */
  async start(): Promise<void> {
    if (this.#state !== 'stopped') return;
    this.#state = 'leading';
    const { store } = this.core.options;
    await this.#inTurn(async () => {
      for (const id of await store.listConnectionIds()) await syncConnection(this.core, id);
    });
    this.#startUpkeep();
  }

  #startUpkeep(): void {
    const { core } = this;
    let ticks = 0;
    this.#ends = [
      repeat(core, TICK_MS, () => tick(core, ticks++)),
      repeat(core, FLUSH_EVERY_MS, () => core.journal.flush()),
      repeat(core, FLOORS_EVERY_MS, () => writeFloors(core)),
      repeat(core, FOOTPRINT_EVERY_MS, () => writeFootprint(core)),
      repeat(core, RETRY_EVERY_MS, () => this.#catchUp()),
    ];
  }

  /** Ends all calls and writes down what is known. */
  async stop(): Promise<void> {
    if (this.#state === 'stopped') return;
    this.#state = 'stopped';
    for (const end of this.#ends) end();
    this.core.parts.dispatcher.stop();
    const { core } = this;
    const endings = [
      () => core.journal.flush(),
      () => writeFloors(core),
      () => writeFootprint(core),
    ];
    for (const ending of endings) {
      await ending().catch((error: unknown) => log.warn({ err: error }, 'engine could not save'));
    }
    const clients = [...core.connections.values()].map(({ client }) => client.close());
    await Promise.allSettled(clients);
  }

  watchlistChanged(id: string): Promise<void> {
    return this.#takeIn(`watchlist ${id}`, () => syncList(this.core, id));
  }

  watchlistDeleted(id: string): Promise<void> {
    return this.#takeIn(`watchlist ${id}`, async () => removeList(this.core, id));
  }

  connectionChanged(id: string): Promise<void> {
    return this.#takeIn(`connection ${id}`, () => syncConnection(this.core, id));
  }

  connectionDeleted(id: string): Promise<void> {
    return this.#takeIn(`connection ${id}`, () => removeConnection(this.core, id));
  }

  credentialChanged(credentialId: string): Promise<void> {
    return this.#takeIn(`credential ${credentialId}`, async () => {
      const ids = await this.core.options.store.listConnectionIds({ credentialId });
      for (const id of ids) await syncConnection(this.core, id);
    });
  }

  /** A viewer polled: the list is active for a while, and looked at first if nobody looked before. */
  polled(watchlistId: string): void {
    const { core } = this;
    const isOpened = core.planner.polled(watchlistId, core.options.clock.now());
    if (!isOpened) return;
    const plan = core.planner.lists.get(watchlistId);
    const connection = plan && core.connections.get(plan.connectionId);
    const view = core.parts.board.views.get(watchlistId);
    if (!connection || !view) return;
    replan(core, connection, { records: view.members.values(), isFirstLook: true });
  }

  #inTurn(task: Task): Promise<void> {
    const run = this.#queue.then(task);
    this.#queue = run.catch(() => {});
    return run;
  }

  /** Never rejects: what the database would not give now is taken in later. */
  async #takeIn(key: string, task: Task): Promise<void> {
    if (this.#state === 'stopped') return;
    try {
      await this.#inTurn(task);
      this.#overdue.delete(key);
    } catch (error) {
      log.warn({ err: error, key }, 'a change could not be taken in yet');
      this.#overdue.set(key, task);
    }
  }

  async #catchUp(): Promise<void> {
    for (const [key, task] of [...this.#overdue]) await this.#takeIn(key, task);
  }
}

/** The process's engine. */
export function engine(): Engine {
  return processSingleton('engine', () => {
    const { ipMaxQps } = env();
    const clock = createSystemClock();
    return new Engine({ clock, store: databaseStore, createClient, ipMaxQps, random: Math.random });
  });
}
