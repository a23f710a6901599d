import type { Operation } from './call-log.ts';
import { createRateWindow, type RateWindow, type WindowKind } from './rate-window.ts';

export interface Limits {
  batchQps: number;
  singleQps: number;
  ipQps: number;
  window: WindowKind;
  bucketSize?: number | undefined;
}

export const DEFAULT_LIMITS: Limits = {
  batchQps: 100,
  singleQps: 500,
  ipQps: 300,
  window: 'sliding',
};

/** The limits of the operations, each counted per account. */
export class QpsLimits {
  readonly #limits: Limits;
  readonly #windows = new Map<string, RateWindow>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  take(call: { account: string; operation: Operation; atMs: number }): boolean {
    const key = `${call.operation} ${call.account}`;
    const known = this.#windows.get(key);
    if (known) return known.take(call.atMs);
    const { batchQps, singleQps, window, bucketSize = 10 } = this.#limits;
    const maxQps = call.operation === 'batch' ? batchQps : singleQps;
    const created = createRateWindow({ maxQps, window, bucketSize });
    this.#windows.set(key, created);
    return created.take(call.atMs);
  }
}
