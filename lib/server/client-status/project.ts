import 'server-only';
import type { Status, UnknownReason } from '@/lib/contracts/client-status';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import { type Belief, type ClientRecord, FLAG, type StatusRow } from './client-record';
import { believe, expiresAt, staleAt } from './status-machine';

export const FLAPPING_WINDOW_MS = 3_600_000;
export const FLAPPING_FLIPS = 5;

/** What holds for all clients of a connection at the moment. */
export interface ConnectionMood {
  /** Why no answers come, if calls of the connection fail as a whole. */
  error: UpstreamErrorInfo | null;
  /** The budget or a person stopped the checks. */
  isPaused: boolean;
  /** How many intervals a sweep takes while the server cannot keep up, 1 or more. */
  pace: number;
}

export const AT_EASE: ConnectionMood = { error: null, isPaused: false, pace: 1 };

export function statusOf(believed: Belief | null): Status {
  if (believed === null) return 'unknown';
  return believed.value ? 'online' : 'offline';
}

function lastEvidenceAt(record: ClientRecord): number {
  return Math.max(record.cached?.at ?? 0, record.realtime?.at ?? 0);
}

function unknownReason(record: ClientRecord, mood: ConnectionMood): UnknownReason {
  if (record.refusedAt > 0) return 'invalid-id';
  if (record.failedAt > 0) return 'error';
  if (record.missingAt > lastEvidenceAt(record)) return 'missing';
  if (mood.error !== null) return 'error';
  if (mood.isPaused) return 'paused';
  return record.lastValue === null ? 'never-checked' : 'expired';
}

function flagsOf(
  record: ClientRecord,
  believed: Belief | null,
  { mood, now }: { mood: ConnectionMood; now: number },
): number {
  let flags = 0;
  if (believed !== null && now >= staleAt(record, believed, mood.pace)) flags |= FLAG.stale;
  if (believed?.conflict) flags |= FLAG.conflict;
  if (believed?.value === false && record.lastOnlineAt === null) flags |= FLAG.neverOnline;
  if (record.checking > 0) flags |= FLAG.checking;
  if (isFlapping(record, now)) flags |= FLAG.flapping;
  return flags;
}

function isFlapping(record: ClientRecord, now: number): boolean {
  const oldest = record.flips?.at(-(FLAPPING_FLIPS + 1));
  return oldest !== undefined && now < oldest + FLAPPING_WINDOW_MS;
}

function checkedAt(record: ClientRecord, believed: Belief | null): number | null {
  if (believed !== null) return believed.at;
  const at = Math.max(lastEvidenceAt(record), record.missingAt);
  return at > 0 ? at : null;
}

/** The row that may be shown at `now`; `since` and the last value are taken as `settle` left them. */
export function projectRow(
  record: ClientRecord,
  believed: Belief | null,
  { mood, now }: { mood: ConnectionMood; now: number },
): StatusRow {
  const reason = believed === null ? unknownReason(record, mood) : null;
  const isFaulty = reason === 'error' || reason === 'invalid-id';
  return {
    status: statusOf(believed),
    reason,
    flags: flagsOf(record, believed, { mood, now }),
    sinceNotBefore: record.sinceNotBefore,
    sinceNotAfter: record.sinceNotAfter,
    checkedAt: checkedAt(record, believed),
    source: believed?.source ?? null,
    lastValue: record.lastValue,
    lastValueAt: record.lastValueAt,
    error: isFaulty ? (record.error ?? mood.error) : null,
  };
}

/** When the row may change without any event, or Infinity. */
export function nextTransitionAt(
  record: ClientRecord,
  { pace }: ConnectionMood,
  now: number,
): number {
  const believed = believe(record, now);
  let next = Number.POSITIVE_INFINITY;
  if (believed !== null) {
    const stale = staleAt(record, believed, pace);
    next = now < stale ? stale : expiresAt(record, believed);
  }
  if (believed?.conflict && record.cached !== null) {
    next = Math.min(next, Math.max(now + 1, expiresAt(record, record.cached)));
  }
  const oldest = record.flips?.at(-(FLAPPING_FLIPS + 1));
  if (oldest === undefined || now >= oldest + FLAPPING_WINDOW_MS) return next;
  return Math.min(next, oldest + FLAPPING_WINDOW_MS);
}

/** Whether a viewer must be told: times of checks alone are not news. */
export function isSameRow(one: StatusRow, other: StatusRow): boolean {
  return (
    one.status === other.status &&
    one.reason === other.reason &&
    one.flags === other.flags &&
    one.sinceNotBefore === other.sinceNotBefore &&
    one.sinceNotAfter === other.sinceNotAfter &&
    one.error === other.error
  );
}
