import 'server-only';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import type { ClientRecord, ConfirmMode } from '../client-record';
import { createRecord } from '../create-record';
import { AT_EASE } from '../project';
import { type StatusChangeEvent, settle } from '../settle';
import {
  applyCached,
  applyFailure,
  applyMissing,
  applyRealtime,
  applyRefusal,
  releaseHeld,
} from '../status-machine';

export const T0 = 1_800_000_000_000;
export const INTERVAL_MS = 10_000;

export function errorOf(code: string): UpstreamErrorInfo {
  return {
    code,
    httpStatus: 500,
    requestId: null,
    class: 'transient',
    whoActs: 'nobody',
    explanation: code,
  };
}

export type Step =
  | { at: number; cached: boolean; askedAt?: number }
  | { at: number; realtime: boolean; askedAt?: number }
  | { at: number; missing: true }
  | { at: number; failed: string }
  | { at: number; refused: string }
  | { at: number; released: boolean };

/** Plays steps (seconds after T0) on a record and settles after each. */
export function play(record: ClientRecord, steps: readonly Step[]): StatusChangeEvent[] {
  const changes: StatusChangeEvent[] = [];
  for (const step of steps) {
    const now = T0 + step.at * 1000;
    const askedAt =
      'askedAt' in step && step.askedAt !== undefined ? T0 + step.askedAt * 1000 : now;
    if ('cached' in step) applyCached(record, { value: step.cached, askedAt, now });
    else if ('realtime' in step) applyRealtime(record, { value: step.realtime, askedAt, now });
    else if ('missing' in step) applyMissing(record, now);
    else if ('failed' in step) applyFailure(record, errorOf(step.failed), now);
    else if ('refused' in step) applyRefusal(record, errorOf(step.refused), now);
    else releaseHeld(record, step.released);
    const { change } = settle(record, AT_EASE, now);
    if (change) changes.push(change);
  }
  return changes;
}

export function rowAt(record: ClientRecord, second: number) {
  return settle(record, AT_EASE, T0 + second * 1000).row;
}

export function recordWith(confirm: ConfirmMode, steps: readonly Step[]): ClientRecord {
  const record = createRecord('GID_a@@@b', INTERVAL_MS);
  record.confirm = confirm;
  play(record, steps);
  return record;
}
