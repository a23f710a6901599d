export interface PacerOptions {
  /** The limit, calls per second. */
  maxQps: number;
  /** Share of the limit that is used. Default 0.982: as windows count, 98 % arrive then. */
  utilization?: number;
  /** Most slots that may be taken at one moment after being late. Default 3. */
  catchUpSlots?: number;
  /** Monotonic milliseconds. */
  now: () => number;
}

const DECREASE_FACTOR = 0.99;
const DECREASE_EVERY_MS = 1500;
const RECOVERY_QPS_PER_S = 0.05;
const FLOOR_SHARE = 0.01;

function requireNumber(name: string, value: number, isValid: boolean): number {
  if (Number.isFinite(value) && isValid) return value;
  throw new RangeError(`${name} is out of range, got ${String(value)}`);
}

/**
 * GCRA on an absolute schedule: slots are one interval apart, late ones are caught up but for what
 * exceeds `catchUpSlots`, so that neither drift nor a burst builds up. Throttling lowers the rate
 * gently. Pure: no timers, the clock is passed in. Throws RangeError on options that make no rate.
 */
export class Pacer {
  readonly #now: () => number;
  readonly #utilization: number;
  readonly #catchUpSlots: number;
  #maxQps: number;
  #qps: number;
  #qpsAtMs: number;
  #nextSlotAtMs: number;
  #decreasedAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: PacerOptions) {
    const { maxQps, utilization = 0.982, catchUpSlots = 3, now } = options;
    this.#now = now;
    this.#maxQps = requireNumber('maxQps', maxQps, maxQps > 0);
    this.#utilization = requireNumber(
      'utilization',
      utilization,
      utilization > 0 && utilization <= 1,
    );
    this.#catchUpSlots = requireNumber(
      'catchUpSlots',
      catchUpSlots,
      Number.isInteger(catchUpSlots) && catchUpSlots >= 1,
    );
    this.#qps = this.#ceilingQps;
    this.#qpsAtMs = now();
    this.#nextSlotAtMs = this.#qpsAtMs;
  }

  /** Milliseconds until a slot is free; 0 when one is free now. */
  delayMs(): number {
    return Math.max(0, this.#nextSlotAtMs - this.#now());
  }

  /** Takes a slot if one is free. */
  take(): boolean {
    const nowMs = this.#now();
    if (nowMs < this.#nextSlotAtMs) return false;
    const slotMs = 1000 / this.currentQps;
    const earliestMs = nowMs - (this.#catchUpSlots - 1) * slotMs;
    this.#nextSlotAtMs = Math.max(this.#nextSlotAtMs, earliestMs) + slotMs;
    return true;
  }

  /** To be told of each call that the service refused for its rate: × 0.99, at most once in 1.5 s. */
  throttled(): void {
    const nowMs = this.#now();
    if (nowMs - this.#decreasedAtMs < DECREASE_EVERY_MS) return;
    this.#decreasedAtMs = nowMs;
    this.#qps = Math.max(this.currentQps * DECREASE_FACTOR, this.#ceilingQps * FLOOR_SHARE);
  }

  /** Calls per second that slots are handed out at now; recovers by 0.05/s each second. */
  get currentQps(): number {
    const nowMs = this.#now();
    const recoveredQps = (RECOVERY_QPS_PER_S * (nowMs - this.#qpsAtMs)) / 1000;
    this.#qps = Math.min(this.#qps + Math.max(0, recoveredQps), this.#ceilingQps);
    this.#qpsAtMs = Math.max(nowMs, this.#qpsAtMs);
    return this.#qps;
  }

  /** A changed limit; what throttling took off stays off in proportion. */
  setMaxQps(maxQps: number): void {
    requireNumber('maxQps', maxQps, maxQps > 0);
    const share = this.currentQps / this.#ceilingQps;
    this.#maxQps = maxQps;
    this.#qps = this.#ceilingQps * share;
    const latestMs = this.#now() + 1000 / this.#qps;
    this.#nextSlotAtMs = Math.min(this.#nextSlotAtMs, latestMs);
  }

  get #ceilingQps(): number {
    return this.#maxQps * this.#utilization;
  }
}
