import { describe, expect, test } from 'vitest';
import { type ConfirmMode, FLAG } from './client-record';
import { CACHE_LAG_MS } from './status-machine';
import { errorOf, INTERVAL_MS, play, recordWith, rowAt, type Step, T0 } from './testing/play';

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

test('the assumed cache lag is a minute', () => {
  const stubborn = recordWith('never', [
    { at: 0, realtime: true },
    { at: CACHE_LAG_MS / 1000, cached: false },
  ]);
  expect(rowAt(stubborn, CACHE_LAG_MS / 1000).status).toBe('offline');
});
