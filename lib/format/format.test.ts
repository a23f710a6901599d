import { describe, expect, test } from 'vitest';
import { clientIdParts, cutMiddle } from './client-id-parts';
import { glyphOf } from './glyph';
import { formatRate } from './number';
import { absoluteTime, duration, relativeTime } from './time';

const NOW = Date.UTC(2026, 2, 4, 12, 0, 0);

describe('times', () => {
  test.each([
    [0, '0s ago', '0秒前'],
    [59_999, '59s ago', '59秒前'],
    [60_000, '1m ago', '1分钟前'],
    [7_200_000, '2h ago', '2小时前'],
    [-5_000, 'in 5s', '5秒后'],
  ])('%d ms ago reads short in both languages', (ageMs, english, chinese) => {
    expect(relativeTime(NOW - ageMs, NOW, 'en')).toBe(english);
    expect(relativeTime(NOW - ageMs, NOW, 'zh-CN')).toBe(chinese);
  });

  test('a duration never counts below zero', () => {
    expect(duration(-4000, 'en')).toBe('0s');
    expect(duration(90_000, 'en')).toBe('1m');
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
