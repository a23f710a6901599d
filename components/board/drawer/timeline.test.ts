import { describe, expect, test } from 'vitest';
import {
  askedSpanOf,
  beginningOf,
  knownUntilOf,
  type TimelineInput,
  timelineOf,
  uptimeOf,
} from './timeline';

const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const offlineSince = (seconds: number) =>
  ({ status: 'offline', since: { notBefore: at(seconds), notAfter: at(seconds) } }) as const;

function timeline(over: Partial<TimelineInput>) {
  const segments = timelineOf({
    changes: [],
    isWhole: true,
    current: { status: 'online', since: { notBefore: null, notAfter: at(50) } },
    fromMs: 0,
    knownUntilMs: 100_000,
    nowMs: 100_000,
    ...over,
  });
  return segments.map(({ status, fromMs, toMs }) => [status, fromMs / 1000, toMs / 1000]);
}

describe('the timeline', () => {
  test('knows nothing before the first evidence', () => {
    expect(timeline({})).toEqual([
      ['unknown', 0, 50],
      ['online', 50, 100],
    ]);
  });

  test('of a client that was never answered is unknown all along', () => {
    expect(timeline({ current: { status: 'unknown', since: null } })).toEqual([
      ['unknown', 0, 100],
    ]);
  });

  test('leaves the stretch in which a change happened unknown', () => {
    const changes = [
      { from: 'online', to: 'offline', notBefore: at(30), notAfter: at(40) },
    ] as const;
    expect(timeline({ changes, current: offlineSince(40) })).toEqual([
      ['online', 0, 30],
      ['unknown', 30, 40],
      ['offline', 40, 100],
    ]);
  });

  test('shows a gap between two states as a gap', () => {
    const changes = [
      { from: 'unknown', to: 'online', notBefore: at(60), notAfter: at(70) },
      { from: 'online', to: 'unknown', notBefore: at(20), notAfter: at(20) },
    ] as const;
    expect(timeline({ changes })).toEqual([
      ['online', 0, 20],
      ['unknown', 20, 70],
      ['online', 70, 100],
    ]);
  });

  test('knows nothing after the last answer', () => {
    const changes = [
      { from: 'offline', to: 'online', notBefore: at(30), notAfter: at(30) },
    ] as const;
    expect(timeline({ changes, knownUntilMs: 70_000 })).toEqual([
      ['offline', 0, 30],
      ['online', 30, 70],
      ['unknown', 70, 100],
    ]);
    expect(timeline({ knownUntilMs: 70_000 })).toEqual([
      ['unknown', 0, 50],
      ['online', 50, 70],
      ['unknown', 70, 100],
    ]);
  });

  test('does not go on with a status that the client has no longer', () => {
    const changes = [
      { from: 'offline', to: 'online', notBefore: at(30), notAfter: at(30) },
    ] as const;
    const since = { notBefore: at(60), notAfter: at(65) };
    expect(timeline({ changes, current: { status: 'offline', since } })).toEqual([
      ['offline', 0, 30],
      ['online', 30, 60],
      ['unknown', 60, 100],
    ]);
    expect(timeline({ changes, current: { status: 'unknown', since: null } })).toEqual([
      ['offline', 0, 30],
      ['unknown', 30, 100],
    ]);
  });

  test('does not guess what lies before the changes that it was given', () => {
    const changes = [
      { from: 'online', to: 'offline', notBefore: at(30), notAfter: at(30) },
    ] as const;
    expect(timeline({ changes, isWhole: false, current: offlineSince(30) })).toEqual([
      ['unknown', 0, 30],
      ['offline', 30, 100],
    ]);
  });
});

describe('the beginning', () => {
  const SPAN_MS = 86_400_000;
  const HALF_PAST_MS = Date.UTC(2026, 2, 4, 12, 0, 30);

  test('moves once a minute', () => {
    const beginnings = [0, 1000, 29_999].map((ms) => beginningOf(SPAN_MS, HALF_PAST_MS + ms));
    expect(new Set(beginnings)).toEqual(new Set([Date.UTC(2026, 2, 3, 12, 0, 0)]));
  });

  test.each([0, 1, 29_999, 30_000, 59_999])(
    'is covered by what was asked for %d ms later, while the page is a tick behind',
    (ms) => {
      const askedAtMs = HALF_PAST_MS + ms;
      const shownAtMs = askedAtMs - 1000;
      const askedFromMs = askedAtMs - askedSpanOf(SPAN_MS);
      expect(askedFromMs).toBeLessThanOrEqual(beginningOf(SPAN_MS, shownAtMs));
    },
  );

  test('needs a change that was before it for nothing but its status', () => {
    const changes = [
      { from: 'online', to: 'offline', notBefore: at(-30), notAfter: at(-20) },
      { from: 'offline', to: 'online', notBefore: at(40), notAfter: at(40) },
    ] as const;
    expect(timeline({ changes })).toEqual([
      ['offline', 0, 40],
      ['online', 40, 100],
    ]);
  });
});

describe('what is known', () => {
  test('lasts until now while answers come', () => {
    expect(knownUntilOf(70_000, 100_000)).toBe(100_000);
  });

  test('ends with the last answer when others should have come', () => {
    expect(knownUntilOf(60_000, 100_000)).toBe(60_000);
  });
});

describe('the uptime', () => {
  test('does not grow while nobody answers', () => {
    const changes = [
      { from: 'online', to: 'offline', notBefore: at(20), notAfter: at(20) },
      { from: 'offline', to: 'online', notBefore: at(40), notAfter: at(40) },
    ] as const;
    const input: TimelineInput = {
      changes,
      isWhole: true,
      current: { status: 'online', since: { notBefore: at(40), notAfter: at(40) } },
      fromMs: 0,
      knownUntilMs: 60_000,
      nowMs: 60_000,
    };
    const ratioAt = (nowMs: number) => uptimeOf(timelineOf({ ...input, nowMs })).ratio;
    expect(ratioAt(3_600_000)).toBe(ratioAt(60_000));
  });

  test('leaves unknown time out', () => {
    const uptime = uptimeOf([
      { status: 'online', fromMs: 0, toMs: 30 },
      { status: 'unknown', fromMs: 30, toMs: 90 },
      { status: 'offline', fromMs: 90, toMs: 100 },
    ]);
    expect(uptime).toEqual({ onlineMs: 30, offlineMs: 10, unknownMs: 60, ratio: 0.75 });
  });

  test('of a time of which nothing is known is not a number', () => {
    expect(uptimeOf([{ status: 'unknown', fromMs: 0, toMs: 9 }]).ratio).toBeNull();
  });
});
