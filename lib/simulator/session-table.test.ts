import { expect, test } from 'vitest';
import { SessionTable } from './session-table.ts';

function tableAt(clock: { ms: number }, cacheLagMs = 0) {
  return new SessionTable({ now: () => clock.ms, cacheLagMs, logLimit: 100 });
}

test('the cache shows each change after the lag, in order', () => {
  const clock = { ms: 0 };
  const table = tableAt(clock, 1000);
  table.setVirtual('a', true);
  clock.ms = 600;
  table.setVirtual('a', false);
  expect(table.isOnline('a')).toBe(false);
  clock.ms = 999;
  expect(table.isOnlineInCache('a')).toBe(false);
  clock.ms = 1000;
  expect(table.isOnlineInCache('a')).toBe(true);
  clock.ms = 1600;
  expect(table.isOnlineInCache('a')).toBe(false);
});

test('without a lag the cache is the truth', () => {
  const table = tableAt({ ms: 5 });
  table.setVirtual('a', true);
  expect(table.isOnlineInCache('a')).toBe(true);
  expect(table.isOnlineInCache('never heard of')).toBe(false);
});

test('a client is online while it has a session of either kind', () => {
  const table = tableAt({ ms: 0 });
  table.setVirtual('a', true);
  table.setConnected('a', true);
  table.setVirtual('a', false);
  expect(table.isOnline('a')).toBe(true);
  table.setConnected('a', false);
  expect(table.isOnline('a')).toBe(false);
});

test('the log holds changes of the truth only', () => {
  const clock = { ms: 1 };
  const table = tableAt(clock);
  table.setVirtual('a', false);
  table.setVirtual('a', true);
  table.setConnected('a', true);
  clock.ms = 2;
  table.setConnected('a', false);
  table.setVirtual('a', false);
  expect(table.log()).toEqual([
    { clientId: 'a', online: true, at: 1 },
    { clientId: 'a', online: false, at: 2 },
  ]);
  expect([...table.onlineIds()]).toEqual([]);
});
