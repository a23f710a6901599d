import 'server-only';
import { randomUUID } from 'node:crypto';
import { UnavailableError } from '@/lib/server/errors';
import { log } from '@/lib/server/log';
import type { Clock } from './clock';
import type { RemoteEngine, Told } from './engine-parts';
import {
  type Learned,
  type Message,
  MessageReader,
  type Released,
  toPayloads,
} from './replica-messages';

const HELLO_EVERY_MS = 5_000;
const HEARD_FOR_MS = 20_000;
const BATCH_MS = 100;
const VIEWED_EVERY_MS = 2_000;
const ACK_WITHIN_MS = 4_000;
const ANSWER_WITHIN_MS = 60_000;

interface Pending {
  resolve: (answer: Message) => void;
  reject: (error: Error) => void;
  cancel: () => void;
}

export interface LinkOptions {
  clock: Clock;
  send: (payload: string) => Promise<void>;
  onMessage: (message: Message) => void;
}

/** The line between the processes of one deployment. A leader without followers says nothing. */
export class ReplicaLink {
  readonly told: Told;
  readonly remote: RemoteEngine;
  readonly #options: LinkOptions;
  readonly #self = randomUUID();
  readonly #reader = new MessageReader(this.#self);
  readonly #pending = new Map<string, Pending>();
  readonly #viewedAt = new Map<string, number>();
  #lastId = 0;
  #heardAt = Number.NEGATIVE_INFINITY;
  #learned: Learned[] = [];
  #released: Released[] = [];
  #isBatching = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.told = {
      outcome: (connectionId, operation, { clientId, outcome }) => {
        if (!this.hasFollowers()) return;
        this.#learned.push({ connectionId, clientId, operation, outcome });
        this.#batch();
      },
      released: (connectionId, clientId, isSampled) => {
        if (!this.hasFollowers()) return;
        this.#released.push({ connectionId, clientId, isSampled });
        this.#batch();
      },
    };
    this.remote = this.#createRemote();
  }

  hasFollowers(): boolean {
    return this.#options.clock.monotonic() - this.#heardAt < HEARD_FOR_MS;
  }

  /** To be called by a follower as long as it follows; the result ends it. */
  greet(): () => void {
    let cancel = () => {};
    const hello = () => {
      this.send({ type: 'hello' });
      cancel = this.#options.clock.setTimer(hello, HELLO_EVERY_MS);
    };
    hello();
    return () => cancel();
  }

  send(message: Message): void {
    this.#lastId += 1;
    void this.#sendAll(toPayloads(this.#self, this.#lastId, message));
  }

  async #sendAll(payloads: readonly string[]): Promise<void> {
    for (const payload of payloads) await this.#options.send(payload);
  }

  receive(payload: string): void {
    const message = this.#reader.read(payload);
    if (message === null) return;
    if (message.type === 'hello') this.#heardAt = this.#options.clock.monotonic();
    else if ('call' in message && this.#pending.has(message.call)) this.#settle(message);
    else this.#options.onMessage(message);
  }

  #settle(message: Message & { call: string }): void {
    const pending = this.#pending.get(message.call);
    if (pending === undefined) return;
    pending.cancel();
    if (message.type === 'heard') {
      pending.cancel = this.#deadline(message.call, ANSWER_WITHIN_MS);
      return;
    }
    this.#pending.delete(message.call);
    pending.resolve(message);
  }

  #deadline(call: string, withinMs: number): () => void {
    return this.#options.clock.setTimer(() => {
      const pending = this.#pending.get(call);
      this.#pending.delete(call);
      pending?.reject(new UnavailableError('The engine does not answer: try again in a moment.'));
    }, withinMs);
  }

  #ask(build: (call: string) => Message): Promise<Message> {
    const call = randomUUID();
    return new Promise((resolve, reject) => {
      this.#pending.set(call, { resolve, reject, cancel: this.#deadline(call, ACK_WITHIN_MS) });
      this.send(build(call));
    });
  }

  #createRemote(): RemoteEngine {
    return {
      viewed: (watchlistId) => {
        const now = this.#options.clock.monotonic();
        if (now - (this.#viewedAt.get(watchlistId) ?? -VIEWED_EVERY_MS) < VIEWED_EVERY_MS) return;
        this.#viewedAt.set(watchlistId, now);
        this.send({ type: 'viewed', watchlistId });
      },
      check: async ({ connectionId, clientIds, reason }) => {
        const ids = [...clientIds];
        const answer = await this.#ask((call) => ({
          type: 'check',
          call,
          connectionId,
          clientIds: ids,
          reason,
        }));
        return answer.type === 'checked' ? answer.calls : unexpected(answer);
      },
      lookup: async ({ connectionId, clientIds, source, reason }) => {
        const ids = [...clientIds];
        const answer = await this.#ask((call) => ({
          type: 'lookup',
          call,
          connectionId,
          clientIds: ids,
          source,
          reason,
        }));
        if (answer.type !== 'found') return unexpected(answer);
        return { outcomes: new Map(answer.outcomes), calls: answer.calls };
      },
      test: async ({ connectionId, reason }) => {
        const answer = await this.#ask((call) => ({ type: 'test', call, connectionId, reason }));
        return answer.type === 'tested' ? answer.test : unexpected(answer);
      },
    };
  }

  #batch(): void {
    if (this.#isBatching) return;
    this.#isBatching = true;
    this.#options.clock.setTimer(() => {
      this.#isBatching = false;
      const learned = this.#learned;
      const released = this.#released;
      this.#learned = [];
      this.#released = [];
      if (learned.length > 0) this.send({ type: 'learned', items: learned });
      if (released.length > 0) this.send({ type: 'released', items: released });
    }, BATCH_MS);
  }
}

function unexpected(answer: Message): never {
  log.warn({ type: answer.type }, 'an unexpected answer of the leading process');
  throw new UnavailableError();
}
