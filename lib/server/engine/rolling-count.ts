import 'server-only';

/** How many in the last `windowS` seconds, in steps of a second. Times are epoch ms. */
export class RollingCount {
  readonly #windowS: number;
  readonly #seconds = new Map<number, number>();

  constructor(windowS: number) {
    this.#windowS = windowS;
  }

  add(now: number, by = 1): void {
    const second = Math.floor(now / 1000);
    this.#seconds.set(second, (this.#seconds.get(second) ?? 0) + by);
    if (this.#seconds.size <= this.#windowS) return;
    for (const key of this.#seconds.keys()) {
      if (key <= second - this.#windowS) this.#seconds.delete(key);
    }
  }

  sum(now: number): number {
    const first = Math.floor(now / 1000) - this.#windowS;
    let sum = 0;
    for (const [second, count] of this.#seconds) if (second > first) sum += count;
    return sum;
  }
}
