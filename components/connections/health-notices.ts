import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import type { ConnectionHealth } from '@/lib/contracts/connection';

export type HealthNotice =
  | { kind: 'slowedByLimit' | 'slowedByBudget' | 'slowedByServer'; factor: number }
  | { kind: 'paused' }
  | { kind: 'nearlyAllChanged' };

/** Rounding of the factor may not call a list slow that keeps its interval. */
const LEAST_FACTOR = 1.05;

const SLOWED = {
  limit: 'slowedByLimit',
  budget: 'slowedByBudget',
  server: 'slowedByServer',
} as const;

/** Why calls fail now, or null while they do not. */
export function failureOf({ error, state }: ConnectionHealth): UpstreamErrorInfo | null {
  return error !== undefined && state !== 'ok' ? error : null;
}

/** What is to be known beside errors: why checks are slow or stand still, and that a mass change is doubted. */
export function noticesOf(health: ConnectionHealth): HealthNotice[] {
  const notices: HealthNotice[] = [];
  const { slowdown, isPausedByBudget, notice } = health;
  if (isPausedByBudget) notices.push({ kind: 'paused' });
  else if (slowdown !== undefined && slowdown.factor >= LEAST_FACTOR) {
    notices.push({ kind: SLOWED[slowdown.by], factor: slowdown.factor });
  }
  if (notice === 'nearly-all-changed') notices.push({ kind: 'nearlyAllChanged' });
  return notices;
}
