import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import { type ClientRecord, type ConfirmMode, createRecord, FLAG } from './client-record';
import { ttlMs } from './freshness';
import { nextTransitionAt } from './project';
import { type StatusChangeEvent, settle } from './settle';
import {
  applyCached,
  applyFailure,
  applyMissing,
  applyRealtime,
  applyRefusal,
  CACHE_LAG_MS,
  releaseHeld,
  wantsConfirmation,
} from './status-machine';

const T0 = 1_800_000_000_000;
const INTERVAL_MS = 10_000;
const AT_EASE = { error: null, isPaused: false };

function errorOf(code: string): UpstreamErrorInfo {
  return {
    code,
    httpStatus: 500,
    requestId: null,
    class: 'transient',
    whoActs: 'nobody',
    explanation: code,
  };
}

type Step =
  | { at: number; cached: boolean; askedAt?: number }
  | { at: number; realtime: boolean; askedAt?: number }
  | { at: number; missing: true }
  | { at: number; failed: string }
  | { at: number; refused: string }
  | { at: number; released: boolean };

/** Plays steps (seconds after T0) on a record and settles after each. */
function play(record: ClientRecord, steps: readonly Step[]): StatusChangeEvent[] {
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

function rowAt(record: ClientRecord, second: number) {
  return settle(record, AT_EASE, T0 + second * 1000).row;
}

function recordWith(confirm: ConfirmMode, steps: readonly Step[]): ClientRecord {
  const record = createRecord('GID_a@@@b', INTERVAL_MS);
  record.confirm = confirm;
  play(record, steps);
  return record;
}

describe('a row', () => {
  const cases: {
    name: string;
    confirm?: ConfirmMode;
    steps: Step[];
    at: number;
    shows: object;
  }[] = [
    {
      name: 'is never checked at first',
      steps: [],
      at: 0,
      shows: { status: 'unknown', reason: 'never-checked' },
    },
    {
      name: 'is offline by an answer',
      steps: [{ at: 0, cached: false }],
      at: 1,
      shows: { status: 'offline', flags: FLAG.neverOnline },
    },
    {
      name: 'is fresh for one interval and grace',
      steps: [{ at: 0, cached: true }],
      at: 11.9,
      shows: { status: 'online', flags: 0 },
    },
    {
      name: 'is stale after one interval and grace',
      steps: [{ at: 0, cached: true }],
      at: 12,
      shows: { status: 'online', flags: FLAG.stale },
    },
    {
      name: 'is unknown after three intervals',
      steps: [{ at: 0, cached: true }],
      at: 30,
      shows: { status: 'unknown', reason: 'expired', lastValue: true, lastValueAt: T0 },
    },
    {
      name: 'keeps its value when a check fails',
      steps: [
        { at: 0, cached: true },
        { at: 5, failed: 'Timeout' },
      ],
      at: 6,
      shows: { status: 'online', error: null },
    },
    {
      name: 'names the error when evidence ended in failures',
      steps: [
        { at: 0, cached: true },
        { at: 10, failed: 'Timeout' },
      ],
      at: 31,
      shows: { status: 'unknown', reason: 'error', error: errorOf('Timeout') },
    },
    {
      name: 'names the error when no check ever succeeded',
      steps: [{ at: 0, failed: 'Timeout' }],
      at: 0,
      shows: { status: 'unknown', reason: 'error' },
    },
    {
      name: 'is unknown when the answer leaves it out',
      steps: [
        { at: 0, cached: false },
        { at: 5, missing: true },
      ],
      at: 5,
      shows: { status: 'unknown', reason: 'missing' },
    },
    {
      name: 'is known again by the next answer',
      steps: [
        { at: 0, cached: false },
        { at: 5, missing: true },
        { at: 10, cached: false },
      ],
      at: 10,
      shows: { status: 'offline' },
    },
    {
      name: 'is an invalid id when the service refuses it',
      steps: [{ at: 0, refused: 'ParameterCheckFailed' }],
      at: 1,
      shows: { status: 'unknown', reason: 'invalid-id' },
    },
    {
      name: 'believes real time over a lagging cache',
      steps: [
        { at: 0, realtime: true },
        { at: 1, cached: false },
      ],
      at: 1,
      shows: { status: 'online', source: 'realtime', flags: FLAG.conflict },
    },
    {
      name: 'believes the cache once it had caught up',
      steps: [
        { at: 0, realtime: true },
        { at: 1, cached: true },
        { at: 2, cached: false },
      ],
      at: 2,
      shows: { status: 'offline', source: 'cached' },
    },
    {
      name: 'ignores an answer asked before the one it has',
      steps: [
        { at: 2, cached: true },
        { at: 3, cached: false, askedAt: 1 },
      ],
      at: 3,
      shows: { status: 'online' },
    },
    {
      name: 'holds an offline change until it is confirmed',
      confirm: 'offline',
      steps: [
        { at: 0, cached: true },
        { at: 5, cached: false },
      ],
      at: 5,
      shows: { status: 'online', checkedAt: T0 },
    },
    {
      name: 'believes an online change unless all are confirmed',
      confirm: 'offline',
      steps: [
        { at: 0, cached: false },
        { at: 5, cached: true },
      ],
      at: 5,
      shows: { status: 'online' },
    },
    {
      name: 'holds an online change when all are confirmed',
      confirm: 'all',
      steps: [
        { at: 0, cached: false },
        { at: 5, cached: true },
      ],
      at: 5,
      shows: { status: 'offline' },
    },
    {
      name: 'believes a confirmed change',
      confirm: 'offline',
      steps: [
        { at: 0, cached: true },
        { at: 5, cached: false },
        { at: 5.1, realtime: false },
      ],
      at: 6,
      shows: { status: 'offline', source: 'realtime' },
    },
    {
      name: 'keeps the value when real time refutes a change',
      confirm: 'offline',
      steps: [
        { at: 0, cached: true },
        { at: 5, cached: false },
        { at: 5.1, realtime: true },
      ],
      at: 6,
      shows: { status: 'online', flags: FLAG.conflict },
    },
    {
      name: 'becomes unknown when a held change is never confirmed',
      confirm: 'offline',
      steps: [
        { at: 0, cached: true },
        { at: 5, cached: false },
      ],
      at: 30,
      shows: { status: 'unknown' },
    },
    {
      name: 'believes a released change',
      confirm: 'offline',
      steps: [
        { at: 0, cached: true },
        { at: 5, cached: false },
        { at: 6, released: true },
      ],
      at: 6,
      shows: { status: 'offline' },
    },
  ];
  test.each(cases)('$name', ({ confirm = 'never', steps, at, shows }) => {
    expect(rowAt(recordWith(confirm, steps), at)).toMatchObject(shows);
  });

  test('is flapping after more than five changes in an hour, and calms down', () => {
    const steps = Array.from({ length: 7 }, (_, index) => ({ at: index, cached: index % 2 === 0 }));
    const record = recordWith('never', steps);
    expect(rowAt(record, 7).flags & FLAG.flapping).toBe(FLAG.flapping);
    expect(rowAt(record, 3602).flags & FLAG.flapping).toBe(0);
  });

  test('outlives a shortened interval by that interval, not longer', () => {
    const record = recordWith('never', [{ at: 0, cached: true }]);
    record.previousIntervalMs = 300_000;
    record.intervalMs = INTERVAL_MS;
    record.intervalChangedAt = T0 + 100_000;
    expect(rowAt(record, 101)).toMatchObject({ status: 'online', flags: 0 });
    expect(rowAt(record, 112)).toMatchObject({ status: 'online', flags: FLAG.stale });
    expect(rowAt(record, 130)).toMatchObject({ status: 'unknown' });
  });

  test('keeps the first error of a kind, so that a lasting failure changes nothing', () => {
    const record = recordWith('never', [{ at: 0, failed: 'Timeout' }]);
    const first = rowAt(record, 0).error;
    play(record, [{ at: 10, failed: 'Timeout' }]);
    expect(rowAt(record, 10).error).toBe(first);
  });
});

describe('history', () => {
  test('says that a change lies between the last contrary evidence and the answer', () => {
    const record = createRecord('x', INTERVAL_MS);
    const changes = play(record, [
      { at: 0, cached: true },
      { at: 10, cached: true },
      { at: 20, cached: false, askedAt: 19.5 },
    ]);
    expect(changes[1]).toMatchObject({
      from: 'online',
      to: 'offline',
      notBefore: T0 + 10_000,
      notAfter: T0 + 20_000,
      confirmed: false,
    });
  });

  test('ends knowledge when the evidence ended, however late that is noticed', () => {
    const record = recordWith('never', [{ at: 0, cached: true }]);
    const { change } = settle(record, AT_EASE, T0 + 500_000);
    const end = T0 + ttlMs(INTERVAL_MS);
    expect(change).toMatchObject({ from: 'online', to: 'unknown', notBefore: end, notAfter: end });
  });

  test('after a gap the same value may have held all along, another one began within it', () => {
    const same = recordWith('never', [
      { at: 0, cached: false },
      { at: 5, cached: true },
    ]);
    settle(same, AT_EASE, T0 + 100_000);
    play(same, [{ at: 200, cached: true }]);
    expect(same).toMatchObject({ sinceNotBefore: T0, sinceNotAfter: T0 + 200_000 });
    settle(same, AT_EASE, T0 + 300_000);
    play(same, [{ at: 400, cached: false }]);
    expect(same).toMatchObject({ sinceNotBefore: T0 + 200_000, sinceNotAfter: T0 + 400_000 });
  });
});

describe('confirmation', () => {
  test('is wanted for a held change and again while a conflict lasts', () => {
    const record = recordWith('offline', [
      { at: 0, cached: true },
      { at: 10, cached: false },
    ]);
    expect(wantsConfirmation(record, T0 + 10_000)).toBe(true);
    play(record, [{ at: 10.1, realtime: true }]);
    expect(wantsConfirmation(record, T0 + 10_200)).toBe(false);
    play(record, [{ at: 20, cached: false }]);
    expect(wantsConfirmation(record, T0 + 20_000)).toBe(true);
  });
});

const stepArbitrary = fc.record({
  gapMs: fc.integer({ min: 1, max: 40_000 }),
  kind: fc.constantFrom('cached', 'realtime', 'missing', 'failed', 'refused', 'released', 'tick'),
  value: fc.boolean(),
  ageMs: fc.integer({ min: 0, max: 6_000 }),
});
const intervalArbitrary = fc.constantFrom(5_000, 10_000, 60_000);

test('no sequence of events shows a value that no fresh answer gave', () => {
  fc.assert(
    fc.property(
      fc.array(stepArbitrary, { maxLength: 40 }),
      intervalArbitrary,
      fc.constantFrom<ConfirmMode>('never', 'offline', 'all'),
      (steps, intervalMs, confirm) => {
        const record = createRecord('x', intervalMs);
        record.confirm = confirm;
        const answers: { value: boolean; askedAt: number }[] = [];
        let now = T0;
        for (const { gapMs, kind, value, ageMs } of steps) {
          now += gapMs;
          const askedAt = now - ageMs;
          if (kind === 'cached') applyCached(record, { value, askedAt, now });
          if (kind === 'realtime') applyRealtime(record, { value, askedAt, now });
          if (kind === 'cached' || kind === 'realtime') answers.push({ value, askedAt });
          if (kind === 'missing') applyMissing(record, askedAt);
          if (kind === 'failed') applyFailure(record, errorOf('Timeout'), askedAt);
          if (kind === 'refused') applyRefusal(record, errorOf('ParameterCheckFailed'), askedAt);
          if (kind === 'released') releaseHeld(record, value);
          const { row } = settle(record, AT_EASE, now);
          if (row.status === 'unknown') continue;
          const isBacked = answers.some(
            (answer) =>
              answer.value === (row.status === 'online') &&
              answer.askedAt === row.checkedAt &&
              now - answer.askedAt < ttlMs(intervalMs),
          );
          expect(isBacked).toBe(true);
        }
      },
    ),
    { numRuns: 3_000 },
  );
});

test('nothing changes by itself before the announced transition', () => {
  fc.assert(
    fc.property(
      fc.array(stepArbitrary, { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 0, max: 100_000 }),
      (steps, laterMs) => {
        const record = createRecord('x', INTERVAL_MS);
        let now = T0;
        for (const { gapMs, kind, value, ageMs } of steps) {
          now += gapMs;
          if (kind === 'cached') applyCached(record, { value, askedAt: now - ageMs, now });
          if (kind === 'realtime') applyRealtime(record, { value, askedAt: now - ageMs, now });
          settle(record, AT_EASE, now);
        }
        const before = settle(record, AT_EASE, now).row;
        const until = Math.min(now + laterMs, nextTransitionAt(record, now) - 1);
        const { row } = settle(record, AT_EASE, Math.max(now, until));
        expect({ status: row.status, flags: row.flags }).toEqual({
          status: before.status,
          flags: before.flags,
        });
      },
    ),
    { numRuns: 2_000 },
  );
});

test('the assumed cache lag is a minute', () => {
  const stubborn = recordWith('never', [
    { at: 0, realtime: true },
    { at: CACHE_LAG_MS / 1000, cached: false },
  ]);
  expect(rowAt(stubborn, CACHE_LAG_MS / 1000).status).toBe('offline');
});
