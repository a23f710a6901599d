import 'server-only';
import type { Status } from '@/lib/contracts/client-status';

/** A change as history has it, epoch ms, in the order of `notAfter`. */
export interface PastChange {
  from: Status;
  to: Status;
  notBefore: number;
  notAfter: number;
}

export interface Durations {
  online: number;
  offline: number;
  unknown: number;
}

/**
 * Milliseconds in each status between `from` and `to`. `before` is the status at `from`. Between the two ends of a
 * change nobody knows, so that time is unknown.
 */
export function measureUptime(
  changes: readonly PastChange[],
  before: Status,
  { from, to }: { from: number; to: number },
): Durations {
  const durations: Durations = { online: 0, offline: 0, unknown: 0 };
  let at = from;
  let status = before;
  const spend = (as: Status, until: number) => {
    const end = Math.min(Math.max(until, at), to);
    durations[as] += end - at;
    at = end;
  };
  for (const change of changes) {
    spend(status, change.notBefore);
    spend('unknown', change.notAfter);
    status = change.to;
  }
  spend(status, to);
  return durations;
}
