import 'server-only';

const DAY_MS = 86_400_000;
const STRETCH_FROM = 0.8;
const MAX_STRETCH = 20;

/**
 * The daily budget of a connection, by UTC day. From 80 % on, intervals stretch so that what is left lasts until
 * midnight; at 100 % only people's checks pass.
 */
export class BudgetMeter {
  limit: number | null;
  #used = 0;
  #day = 0;

  constructor(limit: number | null) {
    this.limit = limit;
  }

  /** Calls of the day that an earlier process made. */
  restore(used: number, now: number): void {
    this.#roll(now);
    this.#used += used;
  }

  /** What the leading process counted. */
  hear(used: number, now: number): void {
    this.#roll(now);
    this.#used = used;
  }

  count(now: number): void {
    this.#roll(now);
    this.#used += 1;
  }

  used(now: number): number {
    this.#roll(now);
    return this.#used;
  }

  isSpent(now: number): boolean {
    return this.limit !== null && this.used(now) >= this.limit;
  }

  /** The factor that makes the rest of the budget last at this rate. */
  stretch(now: number, demandQps: number): number {
    if (this.limit === null || this.used(now) < STRETCH_FROM * this.limit) return 1;
    const left = Math.max(1, this.limit - this.#used);
    const wanted = (demandQps * (DAY_MS - (now % DAY_MS))) / 1000;
    return Math.min(Math.max(1, wanted / left), MAX_STRETCH);
  }

  #roll(now: number): void {
    const day = Math.floor(now / DAY_MS);
    if (day === this.#day) return;
    this.#day = day;
    this.#used = 0;
  }
}
