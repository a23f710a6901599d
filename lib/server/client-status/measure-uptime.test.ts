import { expect, test } from 'vitest';
import { measureUptime } from './measure-uptime';

const range = { from: 0, to: 100 };

test('each status has its time, and between the ends of a change nobody knows', () => {
  const changes = [
    { from: 'unknown' as const, to: 'online' as const, notBefore: 10, notAfter: 10 },
    { from: 'online' as const, to: 'offline' as const, notBefore: 40, notAfter: 50 },
    { from: 'offline' as const, to: 'unknown' as const, notBefore: 80, notAfter: 80 },
  ];
  expect(measureUptime(changes, 'unknown', range)).toEqual({
    online: 30,
    offline: 30,
    unknown: 40,
  });
});

test('a change that began before the time asked for counts from its beginning', () => {
  const changes = [
    { from: 'online' as const, to: 'offline' as const, notBefore: -20, notAfter: 5 },
  ];
  expect(measureUptime(changes, 'online', range)).toEqual({ online: 0, offline: 95, unknown: 5 });
});

test('without a change the status before holds', () => {
  expect(measureUptime([], 'online', range)).toEqual({ online: 100, offline: 0, unknown: 0 });
});
