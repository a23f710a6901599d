import 'server-only';

const MIN_FAILURES = 10;
const MIN_SPAN_MS = 5_000;

/**
 * Suspects that the service has blocked this address: ten calls in a row and 5 s without any answer at all,
 * whichever connection they were for. One answer of any kind clears it.
 */
export class EgressGuard {
  #failures = 0;
  #firstFailureAt = 0;
  isSuspected = false;

  answered(): void {
    this.#failures = 0;
    this.isSuspected = false;
  }

  /** True when this failure makes the suspicion. */
  unanswered(now: number): boolean {
    if (this.#failures === 0) this.#firstFailureAt = now;
    this.#failures += 1;
    const isLong = now - this.#firstFailureAt >= MIN_SPAN_MS;
    if (this.isSuspected || this.#failures < MIN_FAILURES || !isLong) return false;
    this.isSuspected = true;
    return true;
  }
}
