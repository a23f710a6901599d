import 'server-only';
import pg from 'pg';
import { log } from '@/lib/server/log';
import type { Clock } from './clock';

/** Advisory locks are per database, and a deployment has one of its own. */
const LOCK_KEY = 76_552_520;
const EVERY_MS = 1_000;
/** The lock of a process that was killed is free a moment later. */
const FIRST_TRIES = 4;
const FIRST_TRY_EVERY_MS = 150;
const TIMEOUT_MS = 3_000;
/** How long a leader whose connection broke goes on while it tries to get its lock back. */
const GRACE_MS = 4_000;
const CHANNEL = 'rollcall_engine';

export interface LeadershipOptions {
  connectionString: string;
  clock: Clock;
  onGained: () => Promise<void>;
  onLost: () => void;
  /** Connected, while another process leads. */
  onFollowing: () => Promise<void>;
  onMessage: (payload: string) => void;
}

/**
 * Which of the processes on one database makes the calls: the one that holds an advisory lock, on a connection of
 * its own that dies with it. Also the line on which the processes talk to each other.
 */
export class Leadership {
  readonly #options: LeadershipOptions;
  #client: pg.Client | null = null;
  #holder: pg.Client | null = null;
  #isLeading = false;
  #isFollowing = false;
  #brokenSince: number | null = null;
  #queries: Promise<unknown> = Promise.resolve();
  #tries = 0;
  #cancel: (() => void) | null = null;
  #isStopped = false;

  constructor(options: LeadershipOptions) {
    this.#options = options;
  }

  /** Stands for election once and then goes on by itself. */
  async start(): Promise<void> {
    this.#isStopped = false;
    this.#isFollowing = false;
    this.#tries = 0;
    await this.#turn();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    this.#isLeading = false;
    await this.#disconnect();
  }

  /** Tells the other processes; a payload has less than 8,000 bytes. Lost when there is no connection. */
  async send(payload: string): Promise<void> {
    const client = this.#client;
    if (client === null) return;
    await this.#inTurn(() => client.query('SELECT pg_notify($1, $2)', [CHANNEL, payload])).catch(
      () => {},
    );
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
    this.#cancel = this.#options.clock.setTimer(() => void this.#turn(), EVERY_MS);
  }

  async #stand(): Promise<void> {
    const client = this.#client ?? (await this.#connect());
    const hasLock = await this.#tryForLock(client);
    if (hasLock && !this.#isLeading) {
      await this.#options.onGained();
      this.#isLeading = true;
      this.#isFollowing = false;
    } else if (!hasLock && !this.#isFollowing) {
      if (this.#isLeading) this.#lose();
      await this.#options.onFollowing();
      this.#isFollowing = true;
    }
  }

  async #tryForLock(client: pg.Client): Promise<boolean> {
    for (; this.#tries < FIRST_TRIES && !this.#isLeading; this.#tries += 1) {
      if (await this.#hasLock(client)) return true;
      await new Promise<void>((resolve) =>
        this.#options.clock.setTimer(resolve, FIRST_TRY_EVERY_MS),
      );
    }
    return this.#hasLock(client);
  }

  /** The lock belongs to the connection: as long as that answers, it is held. */
  async #hasLock(client: pg.Client): Promise<boolean> {
    if (this.#holder === client) {
      await this.#inTurn(() => client.query('SELECT 1'));
      return true;
    }
    const lock = 'SELECT pg_try_advisory_lock($1) AS is';
    const { rows } = await this.#inTurn(() => client.query<{ is: boolean }>(lock, [LOCK_KEY]));
    const isHeld = rows[0]?.is === true;
    this.#holder = isHeld ? client : null;
    return isHeld;
  }

  async #broken(error: unknown): Promise<void> {
    const now = this.#options.clock.monotonic();
    if (this.#brokenSince === null) log.warn({ err: error }, 'the connection of the engine broke');
    this.#brokenSince ??= now;
    await this.#disconnect();
    if (this.#isLeading && now - this.#brokenSince >= GRACE_MS) this.#lose();
  }

  #lose(): void {
    this.#isLeading = false;
    this.#isFollowing = false;
    this.#options.onLost();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#options.connectionString,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
      keepAlive: true,
      application_name: 'rollcall engine',
    });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => this.#options.onMessage(payload ?? ''));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
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
