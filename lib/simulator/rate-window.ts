export type WindowKind = 'sliding' | 'fixed' | 'bucket';

export interface RateWindowOptions {
  maxQps: number;
  window: WindowKind;
  bucketSize: number;
}

/** Counts calls against a limit per second; `take` says whether this one is admitted. */
export interface RateWindow {
  take(atMs: number): boolean;
}

export function createRateWindow(options: RateWindowOptions): RateWindow {
  switch (options.window) {
    case 'sliding':
      return slidingWindow(options.maxQps);
    case 'fixed':
      return fixedWindow(options.maxQps);
    case 'bucket':
      return tokenBucket(options.maxQps, options.bucketSize);
  }
}

/** At most `maxQps` admitted calls in any second, wherever it begins. */
function slidingWindow(maxQps: number): RateWindow {
  const slots = Math.floor(maxQps);
  const admittedAt = new Float64Array(Math.max(slots, 1)).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  return {
    take(atMs) {
      if (slots < 1 || atMs - (admittedAt[oldest] ?? 0) < 1000) return false;
      admittedAt[oldest] = atMs;
      oldest = (oldest + 1) % slots;
      return true;
    },
  };
}

function fixedWindow(maxQps: number): RateWindow {
  let second = Number.NaN;
  let admitted = 0;
  return {
    take(atMs) {
      const current = Math.floor(atMs / 1000);
      if (current !== second) {
        second = current;
        admitted = 0;
      }
      if (admitted + 1 > maxQps) return false;
      admitted += 1;
      return true;
    },
  };
}

function tokenBucket(maxQps: number, bucketSize: number): RateWindow {
  let tokens = bucketSize;
  let filledAt = Number.NaN;
  return {
    take(atMs) {
      if (!Number.isNaN(filledAt)) {
        tokens = Math.min(bucketSize, tokens + ((atMs - filledAt) * maxQps) / 1000);
      }
      filledAt = atMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
