import 'server-only';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import type { Belief, ClientRecord, Evidence } from './client-record';
import { staleAfterMs, ttlMs } from './freshness';

/** How far behind the truth the service's cache may be, by assumption (upstream.md gives no figure). */
export const CACHE_LAG_MS = 60_000;

export interface Answer {
  value: boolean;
  /** Epoch ms at which the call was sent. */
  askedAt: number;
  now: number;
  /** Nearly all changed together: a change is held whatever the lists say. */
  isSuspect?: boolean;
}

/**
 * The time from which evidence is older than `spanOf(interval)`. After a shorter interval took effect,
 * older evidence gets that much time from then on, instead of ending at once.
 */
function endOf(record: ClientRecord, at: number, spanOf: (intervalMs: number) => number): number {
  const end = at + spanOf(record.intervalMs);
  if (at >= record.intervalChangedAt) return end;
  const before = at + spanOf(record.previousIntervalMs);
  return Math.max(end, Math.min(before, record.intervalChangedAt + spanOf(record.intervalMs)));
}

export function staleAt(record: ClientRecord, evidence: Evidence, pace: number): number {
  return endOf(record, evidence.at, (intervalMs) => staleAfterMs(intervalMs, pace));
}

export function expiresAt(record: ClientRecord, evidence: Evidence): number {
  return endOf(record, evidence.at, ttlMs);
}

function alive(record: ClientRecord, evidence: Evidence | null, now: number): Evidence | null {
  if (evidence === null || evidence.at <= record.missingAt) return null;
  return now < expiresAt(record, evidence) ? evidence : null;
}

function belief(evidence: Evidence, source: Belief['source'], conflict = false): Belief {
  return { value: evidence.value, at: evidence.at, source, conflict };
}

/**
 * What may be believed at `now`, or null. Of two sources that disagree, real time wins unless the cache
 * had caught up with it before, or was asked so much later that its assumed lag cannot explain it.
 */
export function believe(record: ClientRecord, now: number): Belief | null {
  if (record.held !== null) return alive(record, record.held, now) && record.held;
  const cached = alive(record, record.cached, now);
  const realtime = alive(record, record.realtime, now);
  if (realtime === null) return cached && belief(cached, 'cached');
  if (cached === null) return belief(realtime, 'realtime');
  if (cached.value !== realtime.value) {
    const isNews = record.isSettled || cached.at >= realtime.at + CACHE_LAG_MS;
    return isNews ? belief(cached, 'cached') : belief(realtime, 'realtime', true);
  }
  return cached.at > realtime.at ? belief(cached, 'cached') : belief(realtime, 'realtime');
}

function answered(record: ClientRecord, askedAt: number): void {
  if (askedAt < record.failedAt) return;
  record.failedAt = 0;
  record.error = null;
  record.refusedAt = 0;
}

function needsConfirmation(record: ClientRecord, value: boolean): boolean {
  return record.confirm === 'all' || (record.confirm === 'offline' && !value);
}

function keepCached(record: ClientRecord, value: boolean, at: number): void {
  if (record.cached === null) {
    record.cached = { value, at };
    return;
  }
  record.cached.value = value;
  record.cached.at = at;
}

/** Takes in a cached answer. False when a later one is already known: it is dropped. */
export function applyCached(record: ClientRecord, answer: Answer): boolean {
  const { value, askedAt, now } = answer;
  if (askedAt <= (record.cached?.at ?? 0) || askedAt <= record.missingAt) return false;
  const before = believe(record, now);
  keepCached(record, value, askedAt);
  answered(record, askedAt);
  if (record.held !== null) {
    if (value === record.held.value || before === null) record.held = null;
    return true;
  }
  record.isSampled = false;
  if (record.realtime?.value === value) record.isSettled = true;
  if (before === null || before.value === value || believe(record, now)?.conflict) return true;
  if (answer.isSuspect || needsConfirmation(record, value)) record.held = before;
  return true;
}

/** Takes in a real-time answer; it settles what waited for confirmation. False when it came too late. */
export function applyRealtime(record: ClientRecord, answer: Answer): boolean {
  const { value, askedAt } = answer;
  if (askedAt <= (record.realtime?.at ?? 0)) return false;
  record.realtime = { value, at: askedAt };
  record.isSettled = record.cached?.value === value;
  record.held = null;
  answered(record, askedAt);
  return true;
}

/** A well-formed answer that left the id out: it is unknown from then on, whatever was known before. */
export function applyMissing(record: ClientRecord, askedAt: number): boolean {
  if (askedAt <= (record.cached?.at ?? 0) || askedAt <= record.missingAt) return false;
  if (askedAt <= (record.realtime?.at ?? 0)) return false;
  record.missingAt = askedAt;
  record.held = null;
  answered(record, askedAt);
  return true;
}

/** A check that failed says nothing of the client: what is known stays until it expires. */
export function applyFailure(
  record: ClientRecord,
  error: UpstreamErrorInfo,
  askedAt: number,
): boolean {
  const heard = Math.max(record.cached?.at ?? 0, record.realtime?.at ?? 0, record.missingAt);
  if (askedAt <= heard || askedAt < record.failedAt) return false;
  record.failedAt = askedAt;
  if (record.error === null || !isSameError(record.error, error)) record.error = error;
  return true;
}

/** The service refused this very id. */
export function applyRefusal(
  record: ClientRecord,
  error: UpstreamErrorInfo,
  askedAt: number,
): void {
  if (!applyFailure(record, error, askedAt)) return;
  record.refusedAt = askedAt;
  record.cached = null;
  record.realtime = null;
  record.held = null;
}

/** Believes the cached change after all: a sample spoke for it, or real time cannot be asked. */
export function releaseHeld(record: ClientRecord, isSampled: boolean): void {
  if (record.held === null) return;
  record.held = null;
  record.isSampled = isSampled;
  record.isSettled = true;
}

/** Whether a real-time check is wanted after a cached answer: for a held change, or a lasting conflict. */
export function wantsConfirmation(record: ClientRecord, now: number): boolean {
  if (record.held !== null) return true;
  if (record.confirm === 'never' || record.realtime === null) return false;
  const believed = believe(record, now);
  return believed?.conflict === true && now - record.realtime.at >= record.intervalMs / 2;
}

/** Which error a row names stays the first of its kind, so that a lasting failure changes no row. */
export function isSameError(one: UpstreamErrorInfo, other: UpstreamErrorInfo): boolean {
  return one.code === other.code && one.httpStatus === other.httpStatus;
}
