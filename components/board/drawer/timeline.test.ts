import { describe, expect, test } from 'vitest';
import { type TimelineInput, timelineOf, uptimeOf } from './timeline';

const at = (seconds: number) => new Date(seconds * 1000).toISOString();

function timeline(over: Partial<TimelineInput>) {
  const segments = timelineOf({
    changes: [],
    isWhole: true,
    current: { status: 'online', since: { notBefore: null, notAfter: at(50) } },
    fromMs: 0,
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
    expect(timeline({ changes })).toEqual([
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

  test('does not guess what lies before the changes that it was given', () => {
    const changes = [
      { from: 'online', to: 'offline', notBefore: at(30), notAfter: at(30) },
    ] as const;
    expect(timeline({ changes, isWhole: false })).toEqual([
      ['unknown', 0, 30],
      ['offline', 30, 100],
    ]);
  });
});

describe('the uptime', () => {
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
