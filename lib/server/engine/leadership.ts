import 'server-only';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { log } from '@/lib/server/log';
import type { Clock } from './clock';
import { notify, openLine } from './engine-line';
import { endTerm, takeTerm } from './engine-term';

/** Advisory locks are per database, and a deployment has one of its own. */
const LOCK_KEY = 76_552_520;
const EVERY_MS = 500;
/** A leader calls for so long after it asked the database and got an answer over the connection with its lock. */
const LEASE_MS = 2_000;
/** Who gains the lock after a leader that did not end its term waits until that one's lease is over, and a margin. */
const TAKEOVER_MS = 2_500;
/** The lock of a process that was killed is free a moment later. */
const FIRST_TRIES = 4;
const FIRST_TRY_EVERY_MS = 150;
/** How long a leader whose connection broke keeps its board while it tries to get its lock back. */
const GRACE_MS = 4_000;

export interface LeadershipOptions {
  connectionString: string;
  clock: Clock;
  /** With the number of the term, which writes are held to. */
  onGained: (term: number) => Promise<void>;
  onLost: () => void;
  /** Connected, while another process leads. */
  onFollowing: () => Promise<void>;
  onMessage: (payload: string) => void;
}

/**
 * Which of the processes on one database makes the calls: the one that holds an advisory lock, on a connection of
 * its own that dies with it. That two never call at once, whatever becomes of the lines, is decision 8. Also the line
 * on which the processes talk to each other.
 */
export class Leadership {
  readonly #options: LeadershipOptions;
  readonly #self = randomUUID();
  #client: pg.Client | null = null;
  #holder: pg.Client | null = null;
  #isLeading = false;
  #isFollowing = false;
  #term = 0;
  #overTerm = 0;
  #brokenSince: number | null = null;
  /** Monotonic times: of the last proof that the lock is held, and before which an earlier leader may still call. */
  #provenAt = Number.NEGATIVE_INFINITY;
  #ripeAt = Number.NEGATIVE_INFINITY;
  #queries: Promise<unknown> = Promise.resolve();
  #tries = 0;
  #cancel: (() => void) | null = null;
  #isStopped = false;

  constructor(options: LeadershipOptions) {
    this.#options = options;
  }

  /** Whether a call may go out now: no other process makes one. */
  mayCall(): boolean {
    return this.#options.clock.monotonic() - this.#provenAt < LEASE_MS;
  }

  /** Stands for election once and then goes on by itself. */
  async start(): Promise<void> {
    this.#isStopped = false;
    this.#isFollowing = false;
    this.#tries = 0;
    await this.#turn();
  }

  /** To be called when a write of this term was refused: another process leads, whatever the own line says. */
  stepDown(term: number): void {
    if (term !== this.#term || term === this.#overTerm) return;
    this.#overTerm = term;
    log.warn({ term }, 'another process has taken over: what was learned last is not written');
    this.#holder = null;
    if (this.#isLeading) this.#lose();
  }

  /** To be called when no call goes out any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    this.#provenAt = Number.NEGATIVE_INFINITY;
    const client = this.#holder;
    if (this.#isLeading && client !== null) {
      await this.#inTurn(() => endTerm(client, this.#self)).catch((error: unknown) =>
        log.warn({ err: error }, 'the term of the engine was not ended: the next one waits'),
      );
    }
    this.#isLeading = false;
    await this.#disconnect();
  }

  /** Tells the other processes; a payload has less than 8,000 bytes. Lost when there is no connection. */
  async send(payload: string): Promise<void> {
    const client = this.#client;
    if (client === null) return;
    await this.#inTurn(() => notify(client, payload)).catch(() => {});
  }

  /** The connection takes one query at a time. */
  #inTurn<T>(query: () => Promise<T>): Promise<T> {
    const asked = this.#queries.then(query);
    this.#queries = asked.catch(() => {});
    return asked;
  }

  async #turn(): Promise<void> {
    try {
      await this.#stand();
      this.#brokenSince = null;
    } catch (error) {
      await this.#broken(error);
    }
    if (this.#isStopped) return;
    const untilRipeMs = this.#ripeAt - this.#options.clock.monotonic();
    const inMs = untilRipeMs > 0 ? Math.min(untilRipeMs, EVERY_MS) : EVERY_MS;
    this.#cancel = this.#options.clock.setTimer(() => void this.#turn(), inMs);
  }

  async #stand(): Promise<void> {
    const client = this.#client ?? (await this.#connect());
    const hasLock = await this.#tryForLock(client);
    if (hasLock && this.#options.clock.monotonic() >= this.#ripeAt) await this.#lead(client);
    else await this.#follow(client);
  }

  async #lead(client: pg.Client): Promise<void> {
    await this.#prove(client);
    if (this.#isLeading) return;
    await this.#whileProving(client, () => this.#options.onGained(this.#term));
    this.#isLeading = true;
    this.#isFollowing = false;
  }

  async #follow(client: pg.Client): Promise<void> {
    if (this.#isFollowing) return;
    if (this.#isLeading) this.#lose();
    await this.#whileProving(client, this.#options.onFollowing);
    this.#isFollowing = true;
  }

  async #tryForLock(client: pg.Client): Promise<boolean> {
    for (; this.#tries < FIRST_TRIES && !this.#isLeading; this.#tries += 1) {
      if (await this.#hasLock(client)) return true;
      await this.#pause(FIRST_TRY_EVERY_MS);
    }
    return this.#hasLock(client);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.#options.clock.setTimer(resolve, ms));
  }

  /** The lock belongs to the connection: as long as that answers, it is held. */
  async #hasLock(client: pg.Client): Promise<boolean> {
    if (this.#holder === client) {
      await this.#prove(client);
      return true;
    }
    const lock = 'SELECT pg_try_advisory_lock($1) AS is';
    const { rows } = await this.#inTurn(() => client.query<{ is: boolean }>(lock, [LOCK_KEY]));
    if (rows[0]?.is !== true) return false;
    await this.#beginTerm(client);
    this.#holder = client;
    return true;
  }

  async #beginTerm(client: pg.Client): Promise<void> {
    const { number, predecessor } = await this.#inTurn(() => takeTerm(client, this.#self));
    this.#term = number;
    const now = this.#options.clock.monotonic();
    const mustWait = predecessor === 'maybe-alive';
    this.#ripeAt = mustWait ? now + TAKEOVER_MS : Number.NEGATIVE_INFINITY;
    if (mustWait) log.info('the engine waits until the earlier leader has surely stopped');
    if (this.#isLeading && predecessor !== 'itself') this.#lose();
  }

  /** The time counts from when it was asked: the answer says nothing about later. */
  async #prove(client: pg.Client): Promise<void> {
    const askedAt = await this.#inTurn(async () => {
      const now = this.#options.clock.monotonic();
      await client.query('SELECT 1');
      return now;
    });
    if (this.#holder === client && askedAt >= this.#ripeAt) this.#provenAt = askedAt;
  }

  /** Loading takes long; the lease must not end meanwhile, nor the server take the process for dead. */
  async #whileProving(client: pg.Client, work: () => Promise<void>): Promise<void> {
    let isOver = false;
    const prove = async () => {
      while (!isOver && this.#client === client) {
        await this.#prove(client);
        await this.#pause(EVERY_MS);
      }
    };
    // A proof that fails breaks the connection, which the last one meets too.
    prove().catch(() => {});
    try {
      await work();
    } finally {
      isOver = true;
    }
    await this.#prove(client);
  }

  async #broken(error: unknown): Promise<void> {
    const now = this.#options.clock.monotonic();
    if (this.#brokenSince === null) log.warn({ err: error }, 'the connection of the engine broke');
    this.#brokenSince ??= now;
    await this.#disconnect();
    if (this.#isLeading && now - this.#brokenSince >= GRACE_MS) this.#lose();
  }

  #lose(): void {
    this.#provenAt = Number.NEGATIVE_INFINITY;
    this.#isLeading = false;
    this.#isFollowing = false;
    this.#options.onLost();
  }

  async #connect(): Promise<pg.Client> {
    const { connectionString, onMessage } = this.#options;
    const client = await openLine(connectionString, onMessage);
    this.#client = client;
    return client;
  }

  async #disconnect(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    this.#holder = null;
    this.#queries = Promise.resolve();
    await client?.end().catch(() => {});
  }
}
