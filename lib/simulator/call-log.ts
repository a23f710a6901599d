import { BoundedLog } from './bounded-log.ts';

export type Operation = 'single' | 'batch';

/** One call: `at` is its arrival (epoch ms), `outcome` is `ok`, an error code, `fault:KIND` or `banned`. */
export interface CallRecord {
  at: number;
  operation: Operation | 'other';
  account: string | null;
  ids: readonly string[];
  outcome: string;
}

/** What was answered for one id; `readAt` is when the value was read, `sentAt` when it left. */
export interface AnswerRecord {
  clientId: string;
  online: boolean;
  operation: Operation;
  readAt: number;
  sentAt: number;
}

/** Counts and remembers calls; the counts are whole, `log` holds the newest calls only. */
export class CallLog {
  total = 0;
  succeeded = 0;
  rejected = 0;
  banned = 0;
  failed = 0;
  byOperation: Record<Operation, number> = { single: 0, batch: 0 };
  readonly #records: BoundedLog<CallRecord>;

  constructor(limit: number) {
    this.#records = new BoundedLog(limit);
  }

  get log(): readonly CallRecord[] {
    return this.#records.items();
  }

  /** `rejected` are calls over a limit, `failed` all others that were not answered well. */
  record(call: CallRecord, verdict: 'succeeded' | 'rejected' | 'banned' | 'failed'): void {
    this.total += 1;
    this[verdict] += 1;
    if (call.operation !== 'other') this.byOperation[call.operation] += 1;
    this.#records.push(call);
  }

  /** The most calls that arrived in any window of this length, of those in the log. */
  perSecondPeak(windowMs = 1000): number {
    const arrivals = this.log.map((call) => call.at).sort((a, b) => a - b);
    let first = 0;
    let peak = 0;
    arrivals.forEach((at, index) => {
      while (at - (arrivals[first] ?? at) >= windowMs) first += 1;
      peak = Math.max(peak, index - first + 1);
    });
    return peak;
  }

  counts() {
    const { total, succeeded, rejected, banned, failed } = this;
    return { total, succeeded, rejected, banned, failed, byOperation: { ...this.byOperation } };
  }

  reset(): void {
    this.total = this.succeeded = this.rejected = this.banned = this.failed = 0;
    this.byOperation = { single: 0, batch: 0 };
    this.#records.clear();
  }
}
