import { createRateWindow, type RateWindow } from './rate-window.ts';

export interface AddressGuardOptions {
  maxQps: number;
  banSeconds: number;
  now: () => number;
}

/** More than `maxQps` calls in any second from one address: it is blocked, not throttled. */
export class AddressGuard {
  readonly #options: AddressGuardOptions;
  readonly #windows = new Map<string, RateWindow>();
  readonly #bannedUntil = new Map<string, number>();

  constructor(options: AddressGuardOptions) {
    this.#options = options;
  }

  isBanned(address: string): boolean {
    const until = this.#bannedUntil.get(address);
    if (until === undefined) return false;
    if (this.#options.now() < until) return true;
    this.#bannedUntil.delete(address);
    return false;
  }

  /** Counts a call; false when it is the one that brings the ban. */
  admit(address: string): boolean {
    const now = this.#options.now();
    if (this.#windowOf(address).take(now)) return true;
    this.#bannedUntil.set(address, now + this.#options.banSeconds * 1000);
    this.#windows.delete(address);
    return false;
  }

  lift(): void {
    this.#bannedUntil.clear();
    this.#windows.clear();
  }

  #windowOf(address: string): RateWindow {
    const known = this.#windows.get(address);
    if (known) return known;
    const { maxQps } = this.#options;
    const window = createRateWindow({ maxQps, window: 'sliding', bucketSize: maxQps });
    this.#windows.set(address, window);
    return window;
  }
}
