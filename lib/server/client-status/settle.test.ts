import { describe, expect, test } from 'vitest';
import { createRecord } from './create-record';
import { ttlMs } from './freshness';
import { AT_EASE } from './project';
import { settle } from './settle';
import { wantsConfirmation } from './status-machine';
import { INTERVAL_MS, play, recordWith, T0 } from './testing/play';

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
