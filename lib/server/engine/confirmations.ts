import 'server-only';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import { RollingCount } from './rolling-count';

const WINDOW_S = 10;
const OUTCOME_WINDOW_S = 15;
const MASS_FLIPS = 30;
const MASS_SHARE = 0.2;
const NEARLY_ALL_MIN = 20;
const NEARLY_ALL_SHARE = 0.9;
const SAMPLE = 20;
const ONE_IN = 10;
const BURST = 100;
const REFILL_PER_S = 20;
const NOTICE_MS = 60_000;

interface ConfirmationReport {
  total: number;
  wrong: number;
  nearlyAllAt: number | null;
}

/**
 * How cached changes of one connection are confirmed: one by one within a budget; a mass of them by a sample,
 * because many changes at once are more often the service's or our fault than the devices'.
 */
export class Confirmations {
  /** Confirmations made, and in how many of them the cache was wrong. */
  total = 0;
  wrong = 0;
  /** Held changes that no check is on its way for. */
  readonly pending = new Set<ClientRecord>();
  readonly #checked = new RollingCount(WINDOW_S);
  readonly #flipped = new RollingCount(WINDOW_S);
  readonly #agreed = new RollingCount(OUTCOME_WINDOW_S);
  readonly #refuted = new RollingCount(OUTCOME_WINDOW_S);
  #inFlight = 0;
  #tokens = BURST;
  #tokensAt = 0;
  #turn = 0;
  #nearlyAllAt: number | null = null;

  /** Each cached answer about a client of which something was believed. */
  observe(now: number, isFlip: boolean): void {
    this.#checked.add(now);
    if (isFlip) this.#flipped.add(now);
    if (this.isNearlyAll(now)) this.#nearlyAllAt = now;
  }

  /** Nearly every client of the connection changed together: is it us? */
  isNearlyAll(now: number): boolean {
    const flipped = this.#flipped.sum(now);
    return flipped >= NEARLY_ALL_MIN && flipped >= NEARLY_ALL_SHARE * this.#checked.sum(now);
  }

  /** For a minute after nearly all changed together. */
  hasNotice(now: number): boolean {
    return this.#nearlyAllAt !== null && now - this.#nearlyAllAt < NOTICE_MS;
  }

  report(): ConfirmationReport {
    const { total, wrong } = this;
    return { total, wrong, nearlyAllAt: this.#nearlyAllAt };
  }

  /** What the leading process found. */
  hear({ total, wrong, nearlyAllAt }: ConfirmationReport): void {
    this.total = total;
    this.wrong = wrong;
    this.#nearlyAllAt = nearlyAllAt;
  }

  #isMass(now: number): boolean {
    const flipped = this.#flipped.sum(now);
    return flipped >= MASS_FLIPS && flipped >= MASS_SHARE * this.#checked.sum(now);
  }

  /** What to do with a held change: ask for it, wait, or believe the cache. */
  decide(now: number): 'ask' | 'wait' | 'believe' {
    if (!this.#isMass(now)) return this.#takeToken(now) ? 'ask' : 'wait';
    const known = this.#agreed.sum(now) + this.#refuted.sum(now);
    if (known < SAMPLE)
      return known + this.#inFlight < SAMPLE && this.#takeToken(now) ? 'ask' : 'wait';
    this.#turn = (this.#turn + 1) % ONE_IN;
    const isSampled = this.#turn === 0 && this.#takeToken(now);
    const share = this.#agreed.sum(now) / known;
    if (isSampled) return 'ask';
    if (share >= NEARLY_ALL_SHARE) return 'believe';
    if (share <= 1 - NEARLY_ALL_SHARE) return 'wait';
    return this.#takeToken(now) ? 'ask' : 'wait';
  }

  asked(): void {
    this.#inFlight += 1;
  }

  /** `isAgreed` is null when the check failed. */
  settled(now: number, isAgreed: boolean | null): void {
    this.#inFlight -= 1;
    if (isAgreed === null) return;
    this.total += 1;
    if (!isAgreed) this.wrong += 1;
    (isAgreed ? this.#agreed : this.#refuted).add(now);
  }

  #takeToken(now: number): boolean {
    const gained = ((now - this.#tokensAt) / 1000) * REFILL_PER_S;
    this.#tokens = Math.min(BURST, this.#tokens + Math.max(0, gained));
    this.#tokensAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
