import 'server-only';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';

export type CircuitState = 'closed' | 'failing' | 'throttled' | 'stopped';

const WINDOW_S = 10;
const MIN_FAILURES = 5;
const MIN_THROTTLED = 10;
const MIN_PROBE_MS = 5_000;
const MAX_PROBE_MS = 30_000;
const STOPPED_PROBE_MS = 60_000;
const URGENT_PROBE_MS = 2_000;

interface Second {
  second: number;
  ok: number;
  failed: number;
  throttled: number;
}

/** Transient failures are probed once an interval, within 5 to 30 s. */
export function probeEveryMs(intervalMs: number): number {
  return Math.min(Math.max(intervalMs, MIN_PROBE_MS), MAX_PROBE_MS);
}

/**
 * Whether calls of one operation of one connection may go out (architecture.md, "Circuit"). Pure: all times
 * are epoch ms and passed in.
 */
export class Circuit {
  state: CircuitState = 'closed';
  /** Why it is not closed, or why the last call failed. */
  error: UpstreamErrorInfo | null = null;
  lastSuccessAt: number | null = null;
  lastThrottledAt: number | null = null;
  nextTryAt: number | null = null;
  #isProbing = false;
  #lastTryAt = 0;
  #backoffMs = 500;
  #window: Second[] = [];

  get isProbing(): boolean {
    return this.#isProbing;
  }

  /** `go`: send; `wait`: a probe is on its way; `refuse`: not before `nextTryAt`. */
  permit(now: number, isUrgent: boolean): 'go' | 'wait' | 'refuse' {
    if (this.state === 'closed') return this.#go(now);
    if (this.#isProbing) return 'wait';
    const isDue = now >= (this.nextTryAt ?? 0);
    const isAllowed = isDue || (isUrgent && now - this.#lastTryAt >= URGENT_PROBE_MS);
    if (!isAllowed) return 'refuse';
    this.#isProbing = true;
    return this.#go(now);
  }

  #go(now: number): 'go' {
    this.#lastTryAt = now;
    return 'go';
  }

  succeeded(now: number): void {
    this.#count(now, 'ok');
    this.lastSuccessAt = now;
    this.#backoffMs = 500;
    this.error = null;
    if (this.state !== 'closed') this.#window = [];
    this.#close();
  }

  /** The service answered, if only to refuse one id: it works. */
  answered(): void {
    if (this.#isProbing) this.#close();
  }

  /** The wait counts from when the last call was sent: one that hung until its time-out is followed at once. */
  failed(error: UpstreamErrorInfo, now: number, probeMs: number): void {
    this.#count(now, 'failed');
    this.#remember(error);
    const { ok, failed, throttled } = this.#sum(now);
    const isBad = failed >= MIN_FAILURES && failed >= ok + throttled;
    if (!this.#isProbing && !(isBad && this.state === 'closed')) return;
    this.#open('failing', Math.max(now, this.#lastTryAt + probeMs));
  }

  /** Backs off for twice as long each time, but no longer than a probe would wait. */
  throttled(
    error: UpstreamErrorInfo,
    now: number,
    { retryAfterMs, probeMs }: { retryAfterMs: number | null; probeMs: number },
  ): void {
    this.#count(now, 'throttled');
    this.#remember(error);
    this.lastThrottledAt = now;
    const { ok, failed, throttled } = this.#sum(now);
    const isBad = throttled >= MIN_THROTTLED && throttled >= ok + failed;
    if (!this.#isProbing && !(isBad && this.state === 'closed')) return;
    this.#backoffMs = Math.min(this.#backoffMs * 2, probeMs);
    this.#open('throttled', now + Math.max(this.#backoffMs, retryAfterMs ?? 0));
  }

  /** A class of error that no retry mends: somebody must act. */
  stop(error: UpstreamErrorInfo, now: number, probeMs = STOPPED_PROBE_MS): void {
    this.#remember(error);
    if (this.state === 'stopped' && !this.#isProbing) return;
    this.#open('stopped', now + probeMs);
  }

  /** Something was changed that may have mended it: try at once. */
  retryNow(now: number): void {
    if (this.state !== 'closed') this.nextTryAt = now;
  }

  #open(state: CircuitState, nextTryAt: number): void {
    this.state = state;
    this.nextTryAt = nextTryAt;
    this.#isProbing = false;
  }

  #close(): void {
    this.state = 'closed';
    this.nextTryAt = null;
    this.#isProbing = false;
  }

  #remember(error: UpstreamErrorInfo): void {
    const isSame = this.error?.code === error.code && this.error.httpStatus === error.httpStatus;
    if (!isSame) this.error = error;
  }

  #count(now: number, outcome: 'ok' | 'failed' | 'throttled'): void {
    const second = Math.floor(now / 1000);
    this.#window = this.#window.filter((entry) => entry.second > second - WINDOW_S);
    let entry = this.#window.at(-1);
    if (entry?.second !== second) {
      entry = { second, ok: 0, failed: 0, throttled: 0 };
      this.#window.push(entry);
    }
    entry[outcome] += 1;
  }

  #sum(now: number) {
    const first = Math.floor(now / 1000) - WINDOW_S;
    const sum = { ok: 0, failed: 0, throttled: 0 };
    for (const entry of this.#window) {
      if (entry.second <= first) continue;
      sum.ok += entry.ok;
      sum.failed += entry.failed;
      sum.throttled += entry.throttled;
    }
    return sum;
  }
}
