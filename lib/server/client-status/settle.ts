import 'server-only';
import type { EvidenceSource, Status, UnknownReason } from '@/lib/contracts/client-status';
import type { Belief, ClientRecord, StatusRow } from './client-record';
import {
  type ConnectionMood,
  FLAPPING_FLIPS,
  FLAPPING_WINDOW_MS,
  projectRow,
  statusOf,
} from './project';
import { believe, expiresAt } from './status-machine';

/** A change as history keeps it: it happened in [notBefore, notAfter], epoch ms. */
export interface StatusChangeEvent {
  clientId: string;
  from: Status;
  to: Status;
  reason: UnknownReason | null;
  notBefore: number;
  notAfter: number;
  source: EvidenceSource | null;
  confirmed: boolean;
}

/**
 * Brings status, `since`, last value and flips of a record up to date with its evidence. Returns the row to
 * show, and the change to write down if the status changed.
 */
export function settle(
  record: ClientRecord,
  mood: ConnectionMood,
  now: number,
): { row: StatusRow; change: StatusChangeEvent | null } {
  const believed = believe(record, now);
  const from = record.status;
  const to = statusOf(believed);
  let span: { notBefore: number; notAfter: number } | null = null;
  if (from !== to)
    span = believed === null ? endKnowing(record, now) : startValue(record, believed, now);
  if (believed !== null) keepBelieving(record, believed);
  record.status = to;
  const row = projectRow(record, believed, { mood, now });
  if (span === null) return { row, change: null };
  const { clientId } = record;
  const confirmed = believed !== null && (believed.source === 'realtime' || record.isSampled);
  const { reason, source } = row;
  return { row, change: { clientId, from, to, reason, ...span, source, confirmed } };
}

function keepBelieving(record: ClientRecord, believed: Belief): void {
  record.lastValue = believed.value;
  record.lastValueAt = Math.max(record.lastValueAt, believed.at);
  if (believed.value) record.lastOnlineAt = Math.max(record.lastOnlineAt ?? 0, believed.at);
}

/** The change to write down when a client left its last list: nobody asks from now on. Null: nothing was known. */
export function endWatch(record: ClientRecord, now: number): StatusChangeEvent | null {
  const { clientId, status: from } = record;
  if (from === 'unknown') return null;
  const span = endKnowing(record, now);
  record.status = 'unknown';
  return {
    clientId,
    from,
    to: 'unknown',
    reason: 'paused',
    ...span,
    source: null,
    confirmed: false,
  };
}

/** Knowledge ends when its evidence does, not when somebody notices. */
function endKnowing(record: ClientRecord, now: number) {
  const isTold = record.refusedAt > 0 || record.missingAt > record.lastValueAt;
  const evidence = { value: true, at: record.lastValueAt };
  const at = isTold ? now : Math.min(now, expiresAt(record, evidence));
  record.sinceNotBefore = at;
  record.sinceNotAfter = at;
  return { notBefore: at, notAfter: at };
}

/**
 * The value began after the last evidence of the other one. After a gap in which the same value came back,
 * it may have held all along: then its earliest beginning stays.
 */
function startValue(record: ClientRecord, believed: Belief, now: number) {
  const unknownSince = record.status === 'unknown' ? record.sinceNotAfter : null;
  const notBefore = record.status === 'unknown' ? (unknownSince ?? now) : record.lastValueAt;
  if (record.lastValue !== null && record.lastValue !== believed.value) {
    record.valueNotBefore = record.lastValueAt;
    noteFlip(record, now);
  }
  record.sinceNotBefore = record.valueNotBefore;
  record.sinceNotAfter = now;
  return { notBefore: Math.min(notBefore, now), notAfter: now };
}

function noteFlip(record: ClientRecord, now: number): void {
  const recent = (record.flips ?? []).filter((at) => at > now - FLAPPING_WINDOW_MS);
  record.flips = [...recent.slice(-FLAPPING_FLIPS), now];
}
