import { describe, expect, test } from 'vitest';
import { ApsaraMqError } from '@/lib/apsaramq';
import { syncList } from './config-sync';
import { healthOf } from './read-connection-health';
import { checkInRealTime } from './realtime-check';
import { connectionConfig, type EngineLab, openEngineLab } from './testing/engine-lab';

function ids(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => `GID_lab@@@d${from + index}`);
}

function connectionOf({ run }: EngineLab) {
  const connection = run.core.connections.get('c');
  if (!connection) throw new Error('the lab has a connection');
  return connection;
}

function rowOf(lab: EngineLab, list: string, clientId: string) {
  lab.run.core.parts.board.advance(lab.clock.now());
  return lab.run.core.parts.board.view(list).members.get(clientId)?.row;
}

function callsIn(lab: EngineLab, fromMs: number, toMs: number, startAt: number) {
  return lab.calls.filter(({ at }) => at - startAt >= fromMs && at - startAt < toMs);
}

describe('calls', () => {
  test('are the least possible for overlapping lists, whoever looks', async () => {
    const lab = await openEngineLab([
      { id: 'a', intervalMs: 10_000, isAlways: true, clientIds: ids(0, 97) },
      { id: 'b', intervalMs: 10_000, isAlways: true, clientIds: ids(50, 150) },
      { id: 'v', intervalMs: 10_000, isAlways: false, clientIds: ids(100, 203) },
    ]);
    for (let second = 0; second < 100; second += 1) {
      lab.poll('v');
      lab.poll('a');
      await lab.clock.pass(999);
    }
    expect(lab.calls.length).toBe(10 * Math.ceil(203 / 10));
  });

  test('take along what another interval would ask for soon', async () => {
    const lab = await openEngineLab([
      { id: 'a', intervalMs: 10_000, isAlways: true, clientIds: ids(0, 5) },
      { id: 'b', intervalMs: 30_000, isAlways: true, clientIds: ids(5, 9) },
    ]);
    await lab.clock.pass(119_000);
    expect(lab.calls.length).toBe(12);
    expect(lab.calls.filter((call) => call.ids.length === 9).length).toBeGreaterThanOrEqual(4);
  });

  test('keep their interval without drift', async () => {
    const lab = await openEngineLab([
      { id: 'a', intervalMs: 5_000, isAlways: true, clientIds: ids(0, 10) },
    ]);
    await lab.clock.pass(1_000_000);
    const times = lab.calls.map(({ at }) => at);
    expect(times.length).toBe(201);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThanOrEqual(1_000_000);
  });

  test('are none for a list at which nobody looks, and begin and end with its viewers', async () => {
    const lab = await openEngineLab([
      { id: 'v', intervalMs: 10_000, isAlways: false, clientIds: ids(0, 30) },
    ]);
    await lab.clock.pass(60_000);
    expect(lab.calls).toHaveLength(0);
    lab.poll('v');
    await lab.clock.pass(200);
    expect(lab.calls).toHaveLength(3);
    await lab.clock.pass(120_000);
    expect(lab.calls.length).toBeLessThanOrEqual(6);
    expect(rowOf(lab, 'v', 'GID_lab@@@d0')).toMatchObject({ status: 'unknown', reason: 'expired' });
  });

  test('of a client that left all lists end', async () => {
    const list = { id: 'a', intervalMs: 10_000, isAlways: true, clientIds: ids(0, 20) };
    const lab = await openEngineLab([list]);
    await lab.clock.pass(15_000);
    lab.lists.set('a', { ...list, clientIds: ids(5, 12) });
    await syncList(lab.run.core, 'a');
    const before = lab.calls.length;
    await lab.clock.pass(20_000);
    const asked = new Set(lab.calls.slice(before).flatMap((call) => call.ids));
    expect(asked).toEqual(new Set(ids(5, 12)));
    expect(lab.calls.length - before).toBe(2);
  });
});

describe('under overload', () => {
  test('the limit is used in full and every list slows by the same factor', async () => {
    const lab = await openEngineLab(
      [
        { id: 'fast', intervalMs: 5_000, isAlways: true, clientIds: ids(0, 1_000) },
        { id: 'slow', intervalMs: 20_000, isAlways: true, clientIds: ids(1_000, 3_000) },
      ],
      [connectionConfig('c', { cachedMaxQps: 20 })],
    );
    const startAt = lab.clock.now();
    await lab.clock.pass(120_000);
    const late = callsIn(lab, 40_000, 120_000, startAt);
    expect(late.length / 80).toBeGreaterThanOrEqual(19.5);
    expect(late.length / 80).toBeLessThanOrEqual(19.7);
    expect(connectionOf(lab).stretch).toBeGreaterThan(1.45);
    const ofFast = late.filter((call) => Number(call.ids[0]?.slice(11)) < 1_000).length;
    expect(ofFast / late.length).toBeGreaterThan(0.63);
    expect(ofFast / late.length).toBeLessThan(0.7);
  });

  test('a list that somebody opens is seen within a second', async () => {
    const lab = await openEngineLab(
      [
        { id: 'big', intervalMs: 5_000, isAlways: true, clientIds: ids(0, 3_000) },
        { id: 'new', intervalMs: 10_000, isAlways: false, clientIds: ids(20_000, 20_200) },
      ],
      [connectionConfig('c', { cachedMaxQps: 30 })],
    );
    await lab.clock.pass(30_000);
    lab.poll('new');
    await lab.clock.pass(1_000);
    expect(lab.run.core.parts.board.view('new').summary.unknown).toBe(0);
  });

  test('after a stall of the process nothing is caught up in a burst', async () => {
    const lab = await openEngineLab([
      { id: 'a', intervalMs: 5_000, isAlways: true, clientIds: ids(0, 1_000) },
    ]);
    await lab.clock.pass(20_000);
    lab.clock.stall(30_000);
    const startAt = lab.clock.now();
    await lab.clock.pass(10_000);
    expect(callsIn(lab, 0, 1_000, startAt).length).toBeLessThanOrEqual(101);
    expect(callsIn(lab, 0, 10_000, startAt).length).toBeLessThanOrEqual(300);
  });
});

describe('on a server that cannot keep up', () => {
  /** Late half of the time: slots are lost, as on a busy event loop. */
  async function passBusily(lab: EngineLab, ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 1_000) {
      await lab.clock.pass(500);
      lab.clock.stall(500);
    }
  }

  test('what is called stale follows the pace that is reached, and the slowness has its name', async () => {
    const lab = await openEngineLab(
      [{ id: 'a', intervalMs: 5_000, isAlways: true, clientIds: ids(0, 1_000) }],
      [connectionConfig('c', { cachedMaxQps: 21 })],
    );
    await lab.clock.pass(20_000);
    const view = lab.run.core.parts.board.view('a');
    await passBusily(lab, 40_000);
    const before = view.version;
    await passBusily(lab, 20_000);
    expect(view.summary).toMatchObject({ unknown: 0, stale: 0 });
    expect(view.version - before).toBeLessThan(100);
    expect(healthOf(connectionOf(lab), lab.clock.now()).slowdown).toMatchObject({ by: 'server' });

    await lab.clock.pass(20_000);
    expect(healthOf(connectionOf(lab), lab.clock.now()).slowdown).toBeUndefined();
  });

  test('evidence lives no longer for it', async () => {
    const lab = await openEngineLab(
      [{ id: 'a', intervalMs: 20_000, isAlways: true, clientIds: ids(0, 4_000) }],
      [connectionConfig('c', { cachedMaxQps: 21 })],
    );
    await lab.clock.pass(40_000);
    await passBusily(lab, 100_000);
    expect(connectionOf(lab).pace.value).toBeGreaterThan(1.2);
    lab.run.core.parts.dispatcher.pause();
    await lab.clock.pass(61_000);
    expect(lab.run.core.parts.board.view('a').summary.unknown).toBe(4_000);
  });
});

describe('a check in real time', () => {
  test('is joined by whoever wants the same id meanwhile', async () => {
    const lab = await openEngineLab([
      { id: 'a', intervalMs: 60_000, isAlways: true, clientIds: ids(0, 3) },
    ]);
    await lab.clock.pass(1_000);
    const wish = {
      lane: 'person' as const,
      reason: { purpose: 'check' as const, watchlistId: 'a', userId: 'u' },
    };
    const costs = [1, 2, 3].map(() =>
      checkInRealTime(lab.run.core.parts, connectionOf(lab), 'GID_lab@@@d1', wish),
    );
    expect(costs).toEqual([true, false, false]);
    await lab.clock.pass(500);
    expect(lab.calls.filter(({ operation }) => operation === 'realtime')).toHaveLength(1);
  });
});

describe('when all calls fail', () => {
  test('no device is blamed, calls dwindle to probes, and one success mends all', async () => {
    const lab = await openEngineLab([
      { id: 'a', intervalMs: 10_000, isAlways: true, clientIds: ids(0, 300) },
    ]);
    for (const id of ids(0, 300)) lab.online.add(id);
    await lab.clock.pass(5_000);
    lab.failure.error = new ApsaraMqError({ code: 'InternalError', httpStatus: 500 });
    await lab.clock.pass(20_000);
    const before = lab.calls.length;
    await lab.clock.pass(60_000);
    expect(lab.calls.length - before).toBeLessThanOrEqual(10);
    const { summary } = lab.run.core.parts.board.view('a');
    expect(summary).toMatchObject({ online: 0, offline: 0, unknown: 300 });
    expect(rowOf(lab, 'a', 'GID_lab@@@d0')).toMatchObject({
      reason: 'error',
      error: { code: 'InternalError' },
    });
    lab.failure.error = null;
    await lab.clock.pass(11_000);
    expect(summary).toMatchObject({ online: 300, unknown: 0, stale: 0 });
  });
});

describe('a mass change', () => {
  test('is confirmed by sample, not one by one', async () => {
    const lab = await openEngineLab([
      { id: 'a', intervalMs: 10_000, isAlways: true, confirm: 'offline', clientIds: ids(0, 500) },
    ]);
    for (const id of ids(0, 500)) lab.online.add(id);
    await lab.clock.pass(15_000);
    for (const id of ids(0, 450)) lab.online.delete(id);
    await lab.clock.pass(15_000);
    const { summary } = lab.run.core.parts.board.view('a');
    expect(summary).toMatchObject({ online: 50, offline: 450 });
    const confirmed = lab.calls.filter(({ operation }) => operation === 'realtime').length;
    expect(confirmed).toBeGreaterThanOrEqual(20);
    expect(confirmed).toBeLessThanOrEqual(110);
  });
});

describe('a daily budget', () => {
  test('stops sweeps at 100 %, and says so; people may still ask', async () => {
    const lab = await openEngineLab(
      [{ id: 'a', intervalMs: 5_000, isAlways: true, clientIds: ids(0, 100) }],
      [connectionConfig('c', { dailyCallBudget: 40 })],
    );
    await lab.clock.pass(3_600_000);
    expect(lab.calls.length).toBe(40);
    expect(rowOf(lab, 'a', 'GID_lab@@@d0')).toMatchObject({ status: 'unknown', reason: 'paused' });
    checkInRealTime(lab.run.core.parts, connectionOf(lab), 'GID_lab@@@d0', {
      lane: 'person',
      reason: { purpose: 'check', watchlistId: 'a', userId: 'u' },
    });
    await lab.clock.pass(1_000);
    expect(rowOf(lab, 'a', 'GID_lab@@@d0')?.status).toBe('offline');
  });
});
