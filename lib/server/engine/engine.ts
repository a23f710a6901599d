import 'server-only';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { createSystemClock } from './clock';
import { removeConnection, removeList, syncConnection, syncList } from './config-sync';
import { createClient } from './create-client';
import { type EngineCore, type EngineOptions, replan } from './engine-core';
import { EngineRun } from './engine-run';
import { followingStore, storeOfTerm } from './engine-store';
import { Leadership } from './leadership';
import { moodOf, takeInLearned, takeInMood, takeInReleased } from './replica-feed';
import { ReplicaLink } from './replica-link';
import type { Message } from './replica-messages';
import { isWish, serveWish } from './replica-serve';

export type EngineState = 'leading' | 'following' | 'stopped';
type Options = Omit<EngineOptions, 'store' | 'mayCall' | 'told' | 'remote'>;
type Kind = 'watchlist' | 'connection' | 'credential';

const MOODS_EVERY_MS = 2_000;

/**
 * The engine of this process. Of all processes on one database one leads: it makes all upstream calls. The others
 * follow with a board of their own that the leading one feeds. One per process: see `engine`.
 */
export class Engine {
  readonly #options: Options;
  readonly #leadership: Leadership;
  readonly #link: ReplicaLink;
  #run: EngineRun;
  #state: EngineState = 'stopped';
  #endFollowing: () => void = () => {};
  #endMoods: () => void = () => {};

  constructor(options: Options, connectionString: string) {
    const { clock } = options;
    this.#options = options;
    this.#leadership = new Leadership({
      connectionString,
      clock,
      onGained: (term) => this.#lead(term),
      onLost: () => this.#pause(),
      onFollowing: () => this.#follow(),
      onMessage: (payload) => this.#link.receive(payload),
    });
    this.#link = new ReplicaLink({
      clock,
      send: (payload) => this.#leadership.send(payload),
      onMessage: (message) => this.#hear(message),
    });
    this.#run = new EngineRun({ ...options, store: followingStore });
  }

  /** What is known in this process now; another term of leading or following has another one. */
  get core(): EngineCore {
    return this.#run.core;
  }

  state(): EngineState {
    return this.#state;
  }

  /** Leads or follows from now on. Without a database it goes on trying. */
  async start(): Promise<void> {
    if (this.#state !== 'stopped') return;
    this.#state = 'following';
    await this.#leadership.start();
  }

  async stop(): Promise<void> {
    if (this.#state === 'stopped') return;
    this.#state = 'stopped';
    this.#endFollowing();
    this.#endMoods();
    await this.#run.stop();
    await this.#leadership.stop();
  }

  async #lead(number: number): Promise<void> {
    this.#endFollowing();
    const mayCall = () => this.#leadership.mayCall();
    const store = storeOfTerm({ number, onOver: () => this.#leadership.stepDown(number) });
    await this.#replaceRun({ ...this.#options, store, told: this.#link.told, mayCall }, true);
    if (this.#state === 'stopped') return;
    this.#state = 'leading';
    this.#tellMoods();
    log.info('the engine leads');
  }

  async #follow(): Promise<void> {
    this.#endMoods();
    this.#endFollowing();
    const options = { ...this.#options, store: followingStore, remote: this.#link.remote };
    await this.#replaceRun(options, false);
    if (this.#state === 'stopped') return;
    this.#state = 'following';
    this.#endFollowing = this.#link.greet();
    log.info('the engine follows');
  }

  /** What is not written down yet must be, before the new board is loaded. */
  async #replaceRun(options: EngineOptions, isLeading: boolean): Promise<void> {
    const run = new EngineRun(options);
    await this.#run.settle();
    await run.start(isLeading);
    if (this.#state === 'stopped') return run.stop();
    const before = this.#run;
    this.#run = run;
    await before.retire();
  }

  /** The lock is lost: somebody else may call now. What is known ages, and is told as it is. */
  #pause(): void {
    if (this.#state !== 'leading') return;
    this.#state = 'following';
    this.#endMoods();
    this.core.parts.dispatcher.pause();
    log.warn('the engine lost its lock and stopped its calls');
  }

  #tellMoods(): void {
    const { clock } = this.#options;
    const tell = () => {
      if (this.#link.hasFollowers()) {
        for (const connection of this.core.connections.values()) {
          this.#link.send({ type: 'mood', mood: moodOf(connection, clock.now()) });
        }
      }
      this.#endMoods = clock.setTimer(tell, MOODS_EVERY_MS);
    };
    tell();
  }

  #hear(message: Message): void {
    const { core } = this;
    const isLeading = this.#state === 'leading';
    if (message.type === 'changed') void this.#takeIn(message.kind, message.id, message.isDeleted);
    else if (message.type === 'viewed') this.#open(message.watchlistId);
    else if (isLeading && isWish(message)) void this.#serve(message);
    else if (!isLeading && message.type === 'learned') takeInLearned(core, message.items);
    else if (!isLeading && message.type === 'released') takeInReleased(core, message.items);
    else if (!isLeading && message.type === 'mood') takeInMood(core, message.mood);
  }

  async #serve(wish: Parameters<typeof serveWish>[1]): Promise<void> {
    await serveWish(this.core, wish, (answer) => this.#link.send(answer)).catch((error: unknown) =>
      log.error({ err: error }, 'a wish of another process failed'),
    );
  }

  watchlistChanged(id: string): Promise<void> {
    return this.#changed('watchlist', id, false);
  }

  watchlistDeleted(id: string): Promise<void> {
    return this.#changed('watchlist', id, true);
  }

  connectionChanged(id: string): Promise<void> {
    return this.#changed('connection', id, false);
  }

  connectionDeleted(id: string): Promise<void> {
    return this.#changed('connection', id, true);
  }

  credentialChanged(id: string): Promise<void> {
    return this.#changed('credential', id, false);
  }

  #changed(kind: Kind, id: string, isDeleted: boolean): Promise<void> {
    if (this.#state === 'stopped') return Promise.resolve();
    this.#link.send({ type: 'changed', kind, id, isDeleted });
    return this.#takeIn(kind, id, isDeleted);
  }

  #takeIn(kind: Kind, id: string, isDeleted: boolean): Promise<void> {
    const { core } = this;
    const take = async () => {
      if (kind === 'watchlist') await (isDeleted ? removeList(core, id) : syncList(core, id));
      else if (kind === 'credential') await syncCredential(core, id);
      else await (isDeleted ? removeConnection(core, id) : syncConnection(core, id));
    };
    return this.#run.takeIn(`${kind} ${id}`, take);
  }

  /** A viewer polled: the list is active for a while, and looked at first if nobody looked before. */
  polled(watchlistId: string): void {
    this.core.parts.remote?.viewed(watchlistId);
    this.#open(watchlistId);
  }

  #open(watchlistId: string): void {
    const { core } = this;
    const isOpened = core.planner.polled(watchlistId, this.#options.clock.now());
    const plan = core.planner.lists.get(watchlistId);
    const connection = plan && core.connections.get(plan.connectionId);
    const view = core.parts.board.views.get(watchlistId);
    if (!isOpened || !connection || !view) return;
    replan(core, connection, { records: view.members.values(), isFirstLook: true });
  }
}

async function syncCredential(core: EngineCore, credentialId: string): Promise<void> {
  const ids = await core.options.store.listConnectionIds({ credentialId });
  for (const id of ids) await syncConnection(core, id);
}

/** The process's engine. */
export function engine(): Engine {
  return processSingleton('engine', () => {
    const { ipMaxQps, historyDays, databaseUrl } = env();
    const options = {
      clock: createSystemClock(),
      createClient,
      ipMaxQps,
      historyDays,
      random: Math.random,
    };
    return new Engine(options, databaseUrl ?? '');
  });
}
