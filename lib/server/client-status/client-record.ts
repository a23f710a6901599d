import 'server-only';
import type { EvidenceSource, Status, UnknownReason } from '@/lib/contracts/client-status';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';

export type ConfirmMode = 'never' | 'offline' | 'all';

/** One answer about one id; `at` is when it was asked for, epoch ms, since it cannot know of anything later. */
export interface Evidence {
  readonly value: boolean;
  readonly at: number;
}

export interface Belief extends Evidence {
  readonly source: EvidenceSource;
  readonly conflict: boolean;
}

/** Bits of `StatusRow.flags`. */
export const FLAG = { stale: 1, conflict: 2, neverOnline: 4, checking: 8, flapping: 16 } as const;

/** What the board shows of a client; times are epoch ms. */
export interface StatusRow {
  status: Status;
  reason: UnknownReason | null;
  flags: number;
  sinceNotBefore: number | null;
  sinceNotAfter: number | null;
  checkedAt: number | null;
  source: EvidenceSource | null;
  lastValue: boolean | null;
  lastValueAt: number;
  error: UpstreamErrorInfo | null;
}

/** Up to ten clients of one connection and interval that are asked for in one call. */
export interface Pack {
  readonly cohort: { readonly intervalMs: number };
  readonly records: ClientRecord[];
  /** When it may be asked for again, and by when it should be under overload; epoch ms. */
  dueAt: number;
  deadlineAt: number;
  /** When it was asked for last, epoch ms; 0: never, or something held it back since. */
  sentAt: number;
  /** Holds a client of a list that somebody just opened. */
  isFirstLook: boolean;
  isInFlight: boolean;
  /** Transient failures in a row. */
  failures: number;
  /** The lane that it waits in, or null while it does not wait for a slot. */
  lane: string | null;
}

/** A watchlist that a client is on, as far as its record needs it. */
export interface RecordView {
  readonly id: string;
  replaced(record: ClientRecord, before: StatusRow, now: number): void;
  forgetChecked(): void;
}

/** What most clients never have: they share one memory-saving default. */
export interface Exceptional {
  realtime: Evidence | null;
  /** What was believed before a cached change that still waits for its real-time confirmation. */
  held: Belief | null;
  /** When the service last left the id out of its answer, refused it, or a check of it failed; 0 is never. */
  missingAt: number;
  refusedAt: number;
  failedAt: number;
  error: UpstreamErrorInfo | null;
  /** Since when the last value held at the earliest. */
  valueNotBefore: number | null;
  /** Times of the last hour's changes of value. */
  flips: number[] | null;
  /** A real-time sample of a mass change spoke for this one. */
  isSampled: boolean;
  /** The cache has caught up with the real-time answer: what it says next is news. */
  isSettled: boolean;
  /** Real-time checks on their way. */
  checking: number;
  /** When the interval changed, epoch ms, and from what; 0 is never. */
  intervalChangedAt: number;
  previousIntervalMs: number;
}

/** All that is known of one (connection, client id); see `createRecord`. Written by the status machine and the board only. */
export interface ClientRecord extends Exceptional {
  readonly clientId: string;
  /** Changed in place: 100,000 of them are replaced every interval. */
  cached: { value: boolean; at: number } | null;
  /** The last believed value, and when it was last believed. */
  lastValue: boolean | null;
  lastValueAt: number;
  lastOnlineAt: number | null;
  intervalMs: number;
  confirm: ConfirmMode;
  /** Written to history; `row` may lag behind until that is committed. */
  status: Status;
  sinceNotBefore: number | null;
  sinceNotAfter: number | null;
  row: StatusRow;
  /** The journal entry that must be committed before a newer row may be shown; 0 is none. */
  awaitsEntry: number;
  /** When it may change by itself, and when the wheel brings it up. */
  transitionAt: number;
  wheelAt: number;
  pack: Pack | null;
  views: readonly RecordView[];
}

export function neverChecked(): StatusRow {
  return {
    status: 'unknown',
    reason: 'never-checked',
    flags: 0,
    sinceNotBefore: null,
    sinceNotAfter: null,
    checkedAt: null,
    source: null,
    lastValue: null,
    lastValueAt: 0,
    error: null,
  };
}
