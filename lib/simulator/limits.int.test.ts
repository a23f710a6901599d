import { expect, test } from 'vitest';
import { batchOf, type Caller, send, signedV3, singleOf } from './testing/signed-call.ts';
import { simulatorPerTest } from './testing/simulator-per-test.ts';

const start = simulatorPerTest();

async function statuses(requests: readonly Request[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const request of requests) {
    const { status, text } = await send(request);
    const key = /"Code":"([^"]+)"/.exec(text)?.[1] ?? String(status);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

test('each operation of each account has its own limit', async () => {
  let now = Date.now();
  const credentials = ['k1', 'k2', 'k3'].map((accessKeyId) => ({
    accessKeyId,
    accessKeySecret: 's',
    account: accessKeyId === 'k3' ? 'shared' : 'own',
  }));
  const simulator = await start({
    credentials,
    limits: { batchQps: 4, singleQps: 6 },
    now: () => now,
  });
  const batches = (accessKeyId: string, count: number) => {
    const caller: Caller = { url: simulator.url, accessKeyId, accessKeySecret: 's' };
    const call = { ...batchOf(simulator.instanceId, ['a']), at: now };
    return Array.from({ length: count }, () => signedV3(caller, call));
  };
  const single = { ...singleOf(simulator.instanceId, 'a'), at: now };
  const singles = Array.from({ length: 8 }, () => signedV3(simulator, single));
  expect(await statuses([...batches('k1', 3), ...batches('k2', 3)])).toEqual({
    200: 4,
    'Throttling.User': 2,
  });
  expect(await statuses(batches('k3', 4))).toEqual({ 200: 4 });
  expect(await statuses(singles)).toEqual({ 200: 6, 'Throttling.User': 2 });
  now += 1000;
  expect(await statuses(batches('k1', 4))).toEqual({ 200: 4 });
  expect(simulator.calls.counts()).toEqual({
    total: 22,
    succeeded: 18,
    rejected: 4,
    banned: 0,
    failed: 0,
    byOperation: { single: 8, batch: 14 },
  });
});

test('an address over its limit is cut off for the time of the ban', async () => {
  let now = Date.now();
  const simulator = await start({ limits: { ipQps: 5 }, banSeconds: 30, now: () => now });
  const call = () => send(signedV3(simulator, { ...singleOf(simulator.instanceId, 'a'), at: now }));
  for (let count = 0; count < 5; count += 1) expect((await call()).status).toBe(200);
  await expect(call()).rejects.toThrow();
  now += 29_999;
  await expect(call()).rejects.toThrow();
  now += 1;
  expect((await call()).status).toBe(200);
  expect(simulator.calls.log.filter((record) => record.outcome === 'banned').length).toBe(
    simulator.calls.banned,
  );
  expect(simulator.calls.succeeded).toBe(6);
});

test('the log tells each call and the peak of any second', async () => {
  let now = Date.now();
  const simulator = await start({ now: () => now });
  const call = (id: string) =>
    send(signedV3(simulator, { ...singleOf(simulator.instanceId, id), at: now }));
  await call('a');
  now += 600;
  await call('b');
  now += 600;
  await call('c');
  await call('x'.repeat(65));
  expect(simulator.calls.log.map(({ ids, outcome }) => [ids[0]?.length, outcome])).toEqual([
    [1, 'ok'],
    [1, 'ok'],
    [1, 'ok'],
    [65, 'ParameterCheckFailed'],
  ]);
  expect(simulator.calls.perSecondPeak()).toBe(3);
  expect(simulator.calls.perSecondPeak(1201)).toBe(4);
  simulator.calls.reset();
  expect(simulator.calls.total).toBe(0);
});
