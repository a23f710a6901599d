/** Nonces are kept for one to two periods: longer than a timestamp may be valid. */
export class NonceMemory {
  readonly #periodMs: number;
  #current = new Set<string>();
  #previous = new Set<string>();
  #turnedAt = Number.NEGATIVE_INFINITY;

  constructor(periodMs: number) {
    this.#periodMs = periodMs;
  }

  /** False when this nonce was used already. */
  use(nonce: string, nowMs: number): boolean {
    if (nowMs - this.#turnedAt >= this.#periodMs) {
      this.#previous = this.#current;
      this.#current = new Set();
      this.#turnedAt = nowMs;
    }
    if (this.#current.has(nonce) || this.#previous.has(nonce)) return false;
    this.#current.add(nonce);
    return true;
  }
}
