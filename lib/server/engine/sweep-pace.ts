import 'server-only';

/** Below this it is noise, and what the limit slows has its own factor. */
const LEAST = 1.15;
/** Evidence dies after three intervals; called stale it must be before. */
const MOST = 2.25;
const STEP = 0.05;
/** Weight of the last second in the running mean. */
const NEWEST = 0.3;

/**
 * How many times as long as planned the sweeps of a connection take: measured from one call for the same clients to
 * the next, since a busy server sends late whatever the limits allow. Only what is called stale follows it, never
 * how long evidence lives.
 */
export class SweepPace {
  #sum = 0;
  #count = 0;
  #mean = 1;
  /** 1, or a multiple of 0.05 from 1.15 to 2.25. */
  value = 1;

  took(tookMs: number, plannedMs: number): void {
    this.#sum += tookMs / plannedMs;
    this.#count += 1;
  }

  /** To be called once a second. */
  settle(): void {
    if (this.#count === 0) return;
    this.#mean += NEWEST * (this.#sum / this.#count - this.#mean);
    this.#sum = 0;
    this.#count = 0;
    this.value = this.#mean < LEAST ? 1 : roundUp(Math.min(this.#mean, MOST));
  }

  /** What the leading process measured. */
  hear(value: number): void {
    this.value = value;
  }
}

function roundUp(pace: number): number {
  return Math.ceil(pace / STEP) * STEP;
}
