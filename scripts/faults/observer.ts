import type { AnswerRecord } from '@/lib/simulator/call-log';
import type { Deployment } from './deployment';
import type { Acknowledged } from './history';
import { Oracle, type OracleOptions, type Violation } from './oracle';
import { StatusView } from './status-view';

const POLL_MS = 150;
const MAX_KEPT_VIOLATIONS = 20;

export interface ObserverOptions extends OracleOptions {
  deployment: Deployment;
  watchlistId: string;
  answers: () => readonly AnswerRecord[];
}

/** A viewer that polls for as long as the row runs and hands all that it sees to the oracle. */
export class Observer {
  readonly view = new StatusView();
  readonly oracle: Oracle;
  readonly violations: Violation[] = [];
  /** What was shown as known, once per client, status and time of the change. */
  readonly acknowledged = new Map<string, Acknowledged>();
  observations = 0;
  known = 0;
  polls = 0;
  errors = 0;
  /** The longest that a poll took: for so long the machine, not the engine, may have stood still. */
  longestPollMs = 0;
  /** Called after each poll with its time on the service's clock. */
  onPoll: (atMs: number) => void = () => {};
  readonly #options: ObserverOptions;
  #isStopped = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: ObserverOptions) {
    this.#options = options;
    this.oracle = new Oracle(options);
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** Ends with the poll that is on its way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#loop;
  }

  /** Resolves with the time of the first poll after which `isReached`, or null when time is over. */
  async waitFor(isReached: (atMs: number) => boolean, timeoutMs: number): Promise<number | null> {
    const earlier = this.onPoll;
    return new Promise((resolve) => {
      const finish = (atMs: number | null) => {
        clearTimeout(timer);
        this.onPoll = earlier;
        resolve(atMs);
      };
      const timer = setTimeout(() => finish(null), timeoutMs);
      this.onPoll = (atMs) => {
        earlier(atMs);
        if (isReached(atMs)) finish(atMs);
      };
    });
  }

  /** Whether each of the clients is shown without a mark, on an answer of after that time. */
  isKnownSince(clientIds: readonly string[], sinceMs: number): boolean {
    return clientIds.every((clientId) => {
      const row = this.view.rows.get(clientId);
      if (!row || row.status === 'unknown' || row.flags.includes('stale')) return false;
      return this.oracle.lastSaidAt(clientId, row.status === 'online') >= sinceMs;
    });
  }

  /** Up to three of the clients that `isKnownSince` waits for, in words. */
  describeBehind(clientIds: readonly string[], sinceMs: number): string {
    const behind = clientIds.filter((clientId) => !this.isKnownSince([clientId], sinceMs));
    const words = behind.slice(0, 3).map((clientId) => {
      const row = this.view.rows.get(clientId);
      const state = [row?.status, row?.reason, ...(row?.flags ?? []), row?.error?.code];
      return `${clientId} ${state.filter((word) => word !== undefined).join(' ')}`;
    });
    return `${behind.length} behind: ${words.join('; ')}`;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      const startedAt = Date.now();
      await this.#poll().catch(() => {
        this.errors += 1;
      });
      const restMs = Math.max(5, POLL_MS - (Date.now() - startedAt));
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  }

  async #poll(): Promise<void> {
    const { deployment, watchlistId, answers } = this.#options;
    const { who, host } = deployment;
    const since = this.view.cursor;
    const input = since === undefined ? { who, watchlistId } : { who, watchlistId, since };
    const sentAt = Date.now();
    const body = await host.call('statuses', input);
    const receivedAt = Date.now();
    this.longestPollMs = Math.max(this.longestPollMs, receivedAt - sentAt);
    this.view.apply(body);
    this.oracle.hear(answers());
    const atMs = deployment.hasShiftedClock ? receivedAt : this.view.nowMs;
    this.#judge(atMs);
    this.onPoll(atMs);
  }

  #judge(atMs: number): void {
    this.polls += 1;
    this.observations += this.view.rows.size;
    for (const row of this.view.rows.values()) {
      if (row.status === 'unknown' || row.since === null) continue;
      this.known += 1;
      const { clientId, status } = row;
      const key = `${clientId} ${status} ${row.since.notAfter}`;
      if (this.acknowledged.has(key)) continue;
      const notAfter = Date.parse(row.since.notAfter);
      this.acknowledged.set(key, { clientId, status, notAfter, shownAt: atMs });
    }
    const room = MAX_KEPT_VIOLATIONS - this.violations.length;
    const found = this.oracle.judge(this.view, atMs);
    this.violations.push(...found.slice(0, Math.max(0, room)));
  }
}
