import 'server-only';
import { log } from '@/lib/server/log';
import { syncConnection } from './config-sync';
import { createCore, type EngineCore, type EngineOptions } from './engine-core';
import { repeat, TICK_MS, tick, writeFloors, writeFootprint } from './heartbeat';

const FLUSH_EVERY_MS = 150;
const FLOORS_EVERY_MS = 5_000;
const FOOTPRINT_EVERY_MS = 10_000;
const RETRY_EVERY_MS = 2_000;
const PRUNE_EVERY_MS = 3_600_000;

export type Task = () => Promise<void>;

/** One term of leading or following: a board of its own, loaded from the database. */
export class EngineRun {
  readonly core: EngineCore;
  #queue: Promise<void> = Promise.resolve();
  #ends: (() => void)[] = [];
  /** What could not be taken in because the database failed. */
  readonly #overdue = new Map<string, Task>();

  constructor(options: EngineOptions) {
    this.core = createCore(options);
  }

  /** Takes in all connections and lists, and sweeps them unless another process does. */
  async start(isLeading: boolean): Promise<void> {
    if (!isLeading) this.core.parts.dispatcher.pause();
    const { store } = this.core.options;
    await this.#inTurn(async () => {
      for (const id of await store.listConnectionIds()) await this.#loadConnection(id);
    });
    this.#startUpkeep(isLeading);
  }

  /** One connection that cannot be taken in does not keep the others from it. */
  async #loadConnection(id: string): Promise<void> {
    try {
      await syncConnection(this.core, id);
    } catch (error) {
      log.error({ err: error, connectionId: id }, 'a connection could not be taken in yet');
      this.#overdue.set(`connection ${id}`, () => syncConnection(this.core, id));
    }
  }

  #startUpkeep(isLeading: boolean): void {
    const { core } = this;
    let ticks = 0;
    this.#ends = [
      repeat(core, TICK_MS, () => tick(core, ticks++)),
      repeat(core, FLUSH_EVERY_MS, () => core.journal.flush()),
      repeat(core, RETRY_EVERY_MS, () => this.#catchUp()),
    ];
    if (!isLeading) return;
    this.#ends.push(
      repeat(core, FLOORS_EVERY_MS, () => writeFloors(core)),
      repeat(core, FOOTPRINT_EVERY_MS, () => writeFootprint(core)),
      repeat(core, PRUNE_EVERY_MS, () => pruneOld(core)),
    );
  }

  /** Ends all calls; rejects unless all that was learned is written down. */
  async settle(): Promise<void> {
    const { journal, parts } = this.core;
    parts.dispatcher.pause();
    await journal.flush();
    if (journal.size > 0) throw new Error(`${journal.size} changes are not written down yet`);
  }

  /** Ends all calls and writes down what is known, as far as the database lets it. */
  async stop(): Promise<void> {
    const { core } = this;
    await this.#end([
      () => core.journal.flush(),
      () => writeFloors(core),
      () => writeFootprint(core),
    ]);
  }

  /** Ends a settled run after another one has loaded its board: that one speaks of the clients now. */
  async retire(): Promise<void> {
    await this.#end([() => writeFootprint(this.core)]);
  }

  async #end(lastWrites: readonly Task[]): Promise<void> {
    for (const end of this.#ends) end();
    const { parts, connections } = this.core;
    parts.dispatcher.stop();
    for (const write of lastWrites) {
      await write().catch((error: unknown) => log.warn({ err: error }, 'engine could not save'));
    }
    for (const { client } of connections.values()) void client.close();
  }

  /** Never rejects: what the database would not give now is taken in later. */
  async takeIn(key: string, task: Task): Promise<void> {
    try {
      await this.#inTurn(task);
      this.#overdue.delete(key);
    } catch (error) {
      log.warn({ err: error, key }, 'a change could not be taken in yet');
      this.#overdue.set(key, task);
    }
  }

  #inTurn(task: Task): Promise<void> {
    const run = this.#queue.then(task);
    this.#queue = run.catch(() => {});
    return run;
  }

  async #catchUp(): Promise<void> {
    for (const [key, task] of [...this.#overdue]) await this.takeIn(key, task);
  }
}

async function pruneOld(core: EngineCore): Promise<void> {
  const { clock, store, historyDays } = core.options;
  await store.pruneHistory(clock, historyDays);
}
