import 'server-only';

const MIN_FAILURES = 10;
const MIN_SPAN_MS = 5_000;

/** So long an answer to one connection speaks for the address, whatever the other connections meet. */
const ANSWER_SPEAKS_MS = 60_000;

/**
 * Suspects that the service has blocked this address: ten calls in a row and 5 s without any answer at all,
 * and no connection whose last call was answered lately. One answer of any kind clears it.
 */
export class EgressGuard {
  readonly #answeredAt = new Map<string, number>();
  #failures = 0;
  #firstFailureAt = 0;
  isSuspected = false;

  answered(connectionId: string, now: number): void {
    this.#answeredAt.set(connectionId, now);
    this.#failures = 0;
    this.isSuspected = false;
  }

  /** True when this failure makes the suspicion. */
  unanswered(connectionId: string, now: number): boolean {
    this.#answeredAt.delete(connectionId);
    if (this.#failures === 0) this.#firstFailureAt = now;
    this.#failures += 1;
    const isLong = now - this.#firstFailureAt >= MIN_SPAN_MS;
    if (this.isSuspected || this.#failures < MIN_FAILURES || !isLong) return false;
    this.isSuspected = !this.#isSpokenFor(now);
    return this.isSuspected;
  }

  #isSpokenFor(now: number): boolean {
    for (const [connectionId, at] of this.#answeredAt) {
      if (now - at < ANSWER_SPEAKS_MS) return true;
      this.#answeredAt.delete(connectionId);
    }
    return false;
  }
}
