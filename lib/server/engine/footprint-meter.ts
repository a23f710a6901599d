import 'server-only';
import type { Operation } from './dispatcher';

export type Purpose = 'sweep' | 'first-look' | 'check' | 'confirm' | 'lookup' | 'test';
export type Outcome = 'succeeded' | 'throttled' | 'failed';

/** Nobody in particular, in columns that take part in a key. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** On whose behalf a call is made. */
export interface CallReason {
  purpose: Purpose;
  watchlistId: string | null;
  userId: string | null;
}

export interface FootprintRow {
  connectionId: string;
  hour: number;
  operation: Operation;
  purpose: Purpose;
  watchlistId: string;
  userId: string;
  calls: number;
  succeeded: number;
  throttled: number;
  failed: number;
  peakQps: number;
}

const HOUR_MS = 3_600_000;

/** Counts every call by connection, hour, operation, purpose, watchlist and person until it is written down. */
export class FootprintMeter {
  #rows = new Map<string, FootprintRow>();
  readonly #seconds = new Map<string, { second: number; calls: number }>();

  called(connectionId: string, operation: Operation, call: { reason: CallReason; now: number }) {
    const row = this.#row(connectionId, operation, call);
    row.calls += 1;
    row.peakQps = Math.max(row.peakQps, this.#countSecond(connectionId, call.now));
    return (outcome: Outcome) => {
      this.#row(connectionId, operation, call)[outcome] += 1;
    };
  }

  /** All that was counted since the last time. */
  take(): FootprintRow[] {
    const rows = [...this.#rows.values()];
    this.#rows = new Map();
    return rows;
  }

  /** What could not be written counts again. */
  putBack(rows: readonly FootprintRow[]): void {
    for (const row of rows) {
      const key = keyOf(row);
      const present = this.#rows.get(key);
      this.#rows.set(key, present ? sumRows(row, present) : row);
    }
  }

  /** Not yet written rows of a connection. */
  pending(connectionId: string): FootprintRow[] {
    return [...this.#rows.values()].filter((row) => row.connectionId === connectionId);
  }

  #row(connectionId: string, operation: Operation, call: { reason: CallReason; now: number }) {
    const { purpose, watchlistId, userId } = call.reason;
    const row: FootprintRow = {
      connectionId,
      hour: Math.floor(call.now / HOUR_MS) * HOUR_MS,
      operation,
      purpose,
      watchlistId: watchlistId ?? NOBODY,
      userId: userId ?? NOBODY,
      calls: 0,
      succeeded: 0,
      throttled: 0,
      failed: 0,
      peakQps: 0,
    };
    const key = keyOf(row);
    const present = this.#rows.get(key);
    if (present) return present;
    this.#rows.set(key, row);
    return row;
  }

  #countSecond(connectionId: string, now: number): number {
    const second = Math.floor(now / 1000);
    const present = this.#seconds.get(connectionId);
    const calls = present?.second === second ? present.calls + 1 : 1;
    this.#seconds.set(connectionId, { second, calls });
    return calls;
  }
}

function keyOf(row: FootprintRow): string {
  const { connectionId, hour, operation, purpose, watchlistId, userId } = row;
  return [connectionId, hour, operation, purpose, watchlistId, userId].join(' ');
}

function sumRows(one: FootprintRow, other: FootprintRow): FootprintRow {
  return {
    ...one,
    calls: one.calls + other.calls,
    succeeded: one.succeeded + other.succeeded,
    throttled: one.throttled + other.throttled,
    failed: one.failed + other.failed,
    peakQps: Math.max(one.peakQps, other.peakQps),
  };
}
