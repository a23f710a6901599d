import type { ClientRow } from '@/lib/contracts/client-status';
import type { AnswerRecord } from '@/lib/simulator/call-log';
import type { StatusView } from './status-view';

export type ViolationKind =
  | 'offline-without-answer'
  | 'online-without-answer'
  | 'claims-fresher'
  | 'older-answer-won'
  | 'summary-differs';

export interface Violation {
  kind: ViolationKind;
  clientId: string;
  atMs: number;
  detail: string;
}

export interface OracleOptions {
  ttlMs: number;
  /** For the answer's way and the timers of a busy machine. */
  toleranceMs: number;
  /** Whether what was read last must be what is shown; true only where nothing has to be confirmed. */
  isOrdered?: boolean;
}

interface Heard {
  /** When the service last said this value; -Infinity when it never did. */
  onlineAt: number;
  offlineAt: number;
  newest: AnswerRecord;
  history: AnswerRecord[];
}

/** What was learnt is written down before it is shown. */
const ORDER_GRACE_MS = 3000;

/**
 * The one judge of all fault tests: what the service truly answered. A client may be shown online or
 * offline only if the service called it so within the time to live before the moment of the poll.
 */
export class Oracle {
  readonly #options: OracleOptions;
  readonly #heard = new Map<string, Heard>();
  #read = 0;

  constructor(options: OracleOptions) {
    this.#options = options;
  }

  /** Takes in what came since the last call; an answer that contradicts itself says nothing. */
  hear(answers: readonly AnswerRecord[]): void {
    const spoken = new Map<string, AnswerRecord | null>();
    for (; this.#read < answers.length; this.#read++) {
      const answer = answers[this.#read];
      if (!answer) continue;
      const key = `${answer.readAt} ${answer.sentAt} ${answer.operation} ${answer.clientId}`;
      const earlier = spoken.get(key);
      const isContradicted = earlier !== undefined && earlier?.online !== answer.online;
      spoken.set(key, isContradicted ? null : answer);
    }
    for (const answer of spoken.values()) if (answer) this.#take(answer);
  }

  /** When the service last called the client so; -Infinity when it never did. */
  lastSaidAt(clientId: string, online: boolean): number {
    const heard = this.#heard.get(clientId);
    if (!heard) return Number.NEGATIVE_INFINITY;
    return online ? heard.onlineAt : heard.offlineAt;
  }

  /** `atMs` is the poll's own time on the clock of the service's log. */
  judge(view: StatusView, atMs: number): Violation[] {
    const violations: Violation[] = [];
    const clockOffsetMs = view.nowMs - atMs;
    for (const row of view.rows.values()) {
      if (row.status === 'unknown') continue;
      const kind = this.#judgeStatus(row.clientId, row.status === 'online', atMs);
      const claimedAt = view.claimedCheckAt(row);
      const isFresher = this.#isFresher(row.clientId, claimedAt, clockOffsetMs);
      const detail = this.#describe(row, claimedAt, atMs);
      if (kind) violations.push({ kind, clientId: row.clientId, atMs, detail });
      if (isFresher)
        violations.push({ kind: 'claims-fresher', clientId: row.clientId, atMs, detail });
    }
    return [...violations, ...judgeSummary(view, atMs)];
  }

  #describe(row: ClientRow, claimedAt: number | null, atMs: number): string {
    const heard = this.#heard.get(row.clientId);
    const before = (at: number | null | undefined) =>
      at === null || at === undefined || !Number.isFinite(at) ? 'never' : `${atMs - at} ms before`;
    const said = `said online ${before(heard?.onlineAt)}, offline ${before(heard?.offlineAt)}`;
    return `${[row.status, ...row.flags].join(' ')}, checked ${before(claimedAt)}, ${said}`;
  }

  #take(answer: AnswerRecord): void {
    const heard = this.#heard.get(answer.clientId) ?? {
      onlineAt: Number.NEGATIVE_INFINITY,
      offlineAt: Number.NEGATIVE_INFINITY,
      newest: answer,
      history: [],
    };
    this.#heard.set(answer.clientId, heard);
    if (answer.online) heard.onlineAt = Math.max(heard.onlineAt, answer.sentAt);
    else heard.offlineAt = Math.max(heard.offlineAt, answer.sentAt);
    if (this.#options.isOrdered) heard.history.push(answer);
  }

  #judgeStatus(clientId: string, online: boolean, atMs: number): ViolationKind | null {
    const { ttlMs, toleranceMs, isOrdered } = this.#options;
    if (atMs - this.lastSaidAt(clientId, online) > ttlMs + toleranceMs) {
      return online ? 'online-without-answer' : 'offline-without-answer';
    }
    return isOrdered && this.#isOutdated(clientId, online, atMs) ? 'older-answer-won' : null;
  }

  /** Whether an answer that was read later, and has long arrived, says otherwise. */
  #isOutdated(clientId: string, online: boolean, atMs: number): boolean {
    const arrived = (this.#heard.get(clientId)?.history ?? []).filter(
      (answer) => answer.sentAt <= atMs - ORDER_GRACE_MS,
    );
    const newest = arrived.reduce<AnswerRecord | null>(
      (best, answer) => (best && best.readAt >= answer.readAt ? best : answer),
      null,
    );
    if (!newest || newest.online === online) return false;
    return this.lastSaidAt(clientId, online) <= atMs - ORDER_GRACE_MS;
  }

  #isFresher(clientId: string, claimedAt: number | null, clockOffsetMs: number): boolean {
    if (claimedAt === null || clockOffsetMs !== 0) return false;
    const heard = this.#heard.get(clientId);
    const lastAt = heard ? Math.max(heard.onlineAt, heard.offlineAt) : Number.NEGATIVE_INFINITY;
    return claimedAt > lastAt + this.#options.toleranceMs;
  }
}

function judgeSummary(view: StatusView, atMs: number): Violation[] {
  const counted = { online: 0, offline: 0, unknown: 0 };
  for (const row of view.rows.values()) counted[row.status] += 1;
  const { online, offline, unknown } = view.summary;
  const isSame =
    online === counted.online && offline === counted.offline && unknown === counted.unknown;
  if (isSame && view.total === view.rows.size) return [];
  const detail = `${JSON.stringify(view.summary)}, total ${view.total}; rows ${JSON.stringify(counted)}`;
  return [{ kind: 'summary-differs', clientId: '', atMs, detail }];
}
