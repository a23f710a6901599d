import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConfirmMode } from './client-record';
import { createRecord } from './create-record';
import { ttlMs } from './freshness';
import { AT_EASE, nextTransitionAt } from './project';
import { settle } from './settle';
import {
  applyCached,
  applyFailure,
  applyMissing,
  applyRealtime,
  applyRefusal,
  releaseHeld,
} from './status-machine';
import { errorOf, INTERVAL_MS, T0 } from './testing/play';

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
        const until = Math.min(now + laterMs, nextTransitionAt(record, AT_EASE, now) - 1);
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
