import 'server-only';
import type { ConfirmMode } from '@/lib/server/client-status/client-record';

/** What a watchlist asks of its clients. */
export interface WatchPlan {
  intervalMs: number;
  isAlways: boolean;
  confirm: ConfirmMode;
  /** Polled by a browser lately. */
  isViewed: boolean;
}

const STRICTNESS: Record<ConfirmMode, number> = { never: 0, offline: 1, all: 2 };
const MIN_VIEWED_MS = 10_000;
const MAX_VIEWED_MS = 60_000;
const POLLS = 3;
const REFUSED_AGAIN_MS = 86_400_000;

export function isActive(plan: WatchPlan): boolean {
  return plan.isAlways || plan.isViewed;
}

/** How long a list counts as viewed after a poll: three polls of its viewer, at least 10 s. */
export function viewedForMs(pollGapMs: number | null): number {
  if (pollGapMs === null) return MIN_VIEWED_MS;
  return Math.min(Math.max(POLLS * pollGapMs, MIN_VIEWED_MS), MAX_VIEWED_MS);
}

/** The shortest interval among the active lists, or null when nobody asks. */
export function activeIntervalMs(plans: Iterable<WatchPlan>): number | null {
  let shortest: number | null = null;
  for (const plan of plans) {
    if (!isActive(plan)) continue;
    if (shortest === null || plan.intervalMs < shortest) shortest = plan.intervalMs;
  }
  return shortest;
}

/** The service may take tomorrow what it refuses today; an answer more often than daily is not worth a call each. */
export function isAskedAgain(
  client: { refusedAt: number; failedAt: number },
  now: number,
): boolean {
  if (client.refusedAt === 0) return false;
  return now >= Math.max(client.refusedAt, client.failedAt) + REFUSED_AGAIN_MS;
}

/** The strictest wish of all lists that a client is on. */
export function strictestConfirm(plans: Iterable<WatchPlan>): ConfirmMode {
  let strictest: ConfirmMode = 'never';
  for (const { confirm } of plans) {
    if (STRICTNESS[confirm] > STRICTNESS[strictest]) strictest = confirm;
  }
  return strictest;
}

/**
 * When a pack is due again: on its own schedule, so that lateness does not add up; after a stall from the
 * moment it was sent, so that nothing is caught up in a burst.
 */
export function nextDueAt(dueAt: number, sentAt: number, intervalMs: number): number {
  const onSchedule = dueAt + intervalMs;
  return onSchedule >= sentAt + intervalMs / 2 && onSchedule <= sentAt + intervalMs
    ? onSchedule
    : sentAt + intervalMs;
}

/** The common factor by which all intervals are stretched when more is wanted than the limits let through. */
export function stretchFor(demandQps: number, capacityQps: number): number {
  if (capacityQps <= 0) return 1;
  return Math.max(1, (FULL_USE * demandQps) / capacityQps);
}

/** A little more is due than can be sent: under overload no slot is ever left empty. */
const FULL_USE = 0.97;
