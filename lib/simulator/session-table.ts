import { BoundedLog } from './bounded-log.ts';

/** One change of the truth; `at` is epoch milliseconds. */
export interface TruthChange {
  clientId: string;
  online: boolean;
  at: number;
}

interface Session {
  isVirtual: boolean;
  isConnected: boolean;
  cached: boolean;
  pending: Array<{ online: boolean; at: number }>;
}

export interface SessionTableOptions {
  now: () => number;
  cacheLagMs: number;
  logLimit: number;
}

/** Who is online in truth, and what the service's lagging cache says of it. */
export class SessionTable {
  cacheLagMs: number;
  readonly #now: () => number;
  readonly #sessions = new Map<string, Session>();
  readonly #online = new Set<string>();
  readonly #log: BoundedLog<TruthChange>;

  constructor(options: SessionTableOptions) {
    this.#now = options.now;
    this.cacheLagMs = options.cacheLagMs;
    this.#log = new BoundedLog(options.logLimit);
  }

  /** A session that is set by hand, beside the broker's. */
  setVirtual(clientId: string, online: boolean): void {
    const session = this.#open(clientId);
    session.isVirtual = online;
    this.#update(clientId, session);
  }

  /** The session that the MQTT broker holds. */
  setConnected(clientId: string, online: boolean): void {
    const session = this.#open(clientId);
    session.isConnected = online;
    this.#update(clientId, session);
  }

  isOnline(clientId: string): boolean {
    return this.#online.has(clientId);
  }

  /** What the batch operation sees: each change shows there after the lag. */
  isOnlineInCache(clientId: string): boolean {
    const session = this.#sessions.get(clientId);
    if (!session) return false;
    this.#settle(session);
    return session.cached;
  }

  onlineIds(): Iterable<string> {
    return this.#online;
  }

  log(): readonly TruthChange[] {
    return this.#log.items();
  }

  #open(clientId: string): Session {
    const known = this.#sessions.get(clientId);
    if (known) return known;
    const session = { isVirtual: false, isConnected: false, cached: false, pending: [] };
    this.#sessions.set(clientId, session);
    return session;
  }

  #update(clientId: string, session: Session): void {
    const online = session.isVirtual || session.isConnected;
    if (online === this.#online.has(clientId)) return;
    if (online) this.#online.add(clientId);
    else this.#online.delete(clientId);
    const at = this.#now();
    this.#settle(session);
    session.pending.push({ online, at });
    this.#log.push({ clientId, online, at });
  }

  #settle(session: Session): void {
    const visibleUntil = this.#now() - this.cacheLagMs;
    while (session.pending[0] && session.pending[0].at <= visibleUntil) {
      session.cached = session.pending[0].online;
      session.pending.shift();
    }
  }
}
