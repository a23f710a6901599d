import 'server-only';

const SHARE = 0.02;
const INITIAL = 5;
const MAX = 20;

/** Retries may be 2 % of calls: a failing service is not met with more calls. */
export class RetryBudget {
  #tokens = INITIAL;

  called(): void {
    this.#tokens = Math.min(MAX, this.#tokens + SHARE);
  }

  take(): boolean {
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** Full jitter: anything from 0 to `baseMs` doubled per attempt, 8 s at most. */
export function retryDelayMs(attempt: number, random: number, baseMs = 500): number {
  return random * Math.min(8_000, baseMs * 2 ** attempt);
}
