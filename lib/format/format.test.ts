import { describe, expect, test } from 'vitest';
import { clientIdParts, cutMiddle } from './client-id-parts';
import { glyphOf } from './glyph';
import { formatRate } from './number';
import {
  absoluteTime,
  clockSpan,
  duration,
  exactDuration,
  hourTime,
  relativeTime,
  tickTime,
} from './time';

const NOW = Date.UTC(2026, 2, 4, 12, 0, 0);

describe('times', () => {
  test.each([
    [0, '0s ago', '0 秒前'],
    [59_999, '59s ago', '59 秒前'],
    [60_000, '1m ago', '1 分钟前'],
    [7_200_000, '2h ago', '2 小时前'],
    [-5_000, 'in 5s', '5 秒后'],
  ])('%d ms ago reads short in both languages', (ageMs, english, chinese) => {
    expect(relativeTime(NOW - ageMs, NOW, 'en')).toBe(english);
    expect(relativeTime(NOW - ageMs, NOW, 'zh-CN')).toBe(chinese);
  });

  test('a duration never counts below zero', () => {
    expect(duration(-4000, 'en')).toBe('0s');
    expect(duration(90_000, 'en')).toBe('1m');
  });

  test.each([
    [6.9 * 86_400_000, '6d 21h', '6 天 21 小时'],
    [4 * 3_600_000, '4h', '4 小时'],
    [90_000, '1m 30s', '1 分钟 30 秒'],
    [20_000, '20s', '20 秒'],
  ])('%d ms are told with a second unit where there is one', (ms, english, chinese) => {
    expect(exactDuration(ms, 'en')).toBe(english);
    expect(exactDuration(ms, 'zh-CN')).toBe(chinese);
  });

  test('a span says its day once, and no day at all for today', () => {
    const at = (day: number, hour: number, second: number) =>
      new Date(2026, 2, day, hour, 0, second).toISOString();
    const nowMs = Date.parse(at(4, 20, 0));
    const span = (notBefore: string, notAfter: string) => {
      const { from, to } = clockSpan({ notBefore, notAfter }, nowMs, 'en');
      return `${from} – ${to}`;
    };
    expect(span(at(4, 9, 0), at(4, 9, 30))).toBe('09:00:00 – 09:00:30');
    expect(span(at(3, 9, 0), at(3, 9, 30))).toBe('Mar 3, 09:00:00 – 09:00:30');
    expect(span(at(2, 9, 0), at(3, 9, 30))).toBe('Mar 2, 09:00:00 – Mar 3, 09:00:30');
    expect(span(at(3, 9, 0), at(4, 9, 30))).toBe('Mar 3, 09:00:00 – Mar 4, 09:00:30');
  });

  test('a span within one second is a moment', () => {
    const span = { notBefore: '2026-03-04T09:00:00.100Z', notAfter: '2026-03-04T09:00:00.900Z' };
    expect(clockSpan(span, NOW, 'en').isMoment).toBe(true);
    expect(clockSpan({ ...span, notAfter: '2026-03-04T09:00:01.000Z' }, NOW, 'en').isMoment).toBe(
      false,
    );
  });

  test('a tick says the hour, and the day at midnight', () => {
    expect(tickTime(new Date(2026, 2, 4, 15).getTime(), 'en')).toBe('15:00');
    expect(tickTime(new Date(2026, 2, 4).getTime(), 'en')).toBe('Mar 4');
  });

  test('an hour has its day only when it is another one', () => {
    const nowMs = new Date(2026, 2, 4, 20).getTime();
    expect(hourTime(new Date(2026, 2, 4, 9).getTime(), nowMs, 'en')).toBe('09:00');
    expect(hourTime(new Date(2026, 2, 3, 9).getTime(), nowMs, 'en')).toBe('Mar 3, 09:00');
  });

  test('an absolute time names its zone', () => {
    expect(absoluteTime(NOW, 'en')).toMatch(/^Mar \d, 2026, \d\d:00:00 \S+/);
  });
});

describe('client ids', () => {
  test('split into the group with its separator and the device', () => {
    expect(clientIdParts('GID_gates@@@gate-1')).toEqual({
      group: 'GID_gates@@@',
      device: 'gate-1',
    });
    expect(clientIdParts('custom-7')).toEqual({ group: '', device: 'custom-7' });
  });

  test('are cut in the middle to exactly the length asked for', () => {
    expect(cutMiddle('abcdefghij', 5)).toBe('ab…ij');
    expect(cutMiddle('abcdefghij', 6)).toBe('ab…hij');
    expect(cutMiddle('short', 5)).toBe('short');
  });
});

describe('a glyph', () => {
  test('is a hollow ring for every unknown, whatever else is flagged', () => {
    expect(glyphOf({ status: 'unknown', flags: ['conflict', 'flapping'] }).shape).toBe('unknown');
  });

  test('keeps the shape of the last value and is hatched while stale', () => {
    expect(glyphOf({ status: 'offline', flags: ['stale', 'checking'] })).toEqual({
      shape: 'offline',
      isStale: true,
      isChecking: true,
    });
  });

  test('never shows an online client as never online', () => {
    expect(glyphOf({ status: 'online', flags: ['neverOnline'] }).shape).toBe('online');
  });
});

test('a rate keeps as many digits as tell it apart', () => {
  expect([0.0533, 3.333, 123.4].map((rate) => formatRate(rate, 'en'))).toEqual([
    '0.05',
    '3.3',
    '123',
  ]);
});
