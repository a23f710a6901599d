import type { Violation } from './oracle';

export interface RowOutcome {
  row: string;
  title: string;
  seed: number;
  /** Cells of the grid that the oracle judged, one per client and poll. */
  observations: number;
  polls: number;
  violations: Violation[];
  /** Of the observations while the fault was on, the share that showed online or offline. */
  knownShare: number | null;
  /** From the end of the fault until every client was shown on new evidence; null when that did not come. */
  recoveryMs: number | null;
  recoveryLimitMs: number;
  /** Broken expectations other than the oracle's. */
  failures: string[];
}

export function isGood(outcome: RowOutcome): boolean {
  return outcome.violations.length === 0 && outcome.failures.length === 0;
}
