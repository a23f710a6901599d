import { expect, test } from 'vitest';
import { send, signedV3, singleOf } from './testing/signed-call.ts';
import { simulatorPerTest } from './testing/simulator-per-test.ts';

const start = simulatorPerTest();

async function startControlled() {
  const simulator = await start({ control: true, limits: { ipQps: 5 } });
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${simulator.url}/-/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  return { simulator, control };
}

test('the control API is off unless it is asked for', async () => {
  const simulator = await start();
  expect((await fetch(`${simulator.url}/-/state`)).status).toBe(404);
});

test('clients are set by hand, one or many', async () => {
  const { simulator, control } = await startControlled();
  await control('POST', 'clients', { clientId: 'a', online: true });
  await control('POST', 'clients', [
    { clientId: 'b', online: true },
    { clientId: 'a', online: false },
  ]);
  expect([...simulator.onlineIds()]).toEqual(['b']);
  const { body } = await control('GET', 'state');
  expect(body).toMatchObject({ online: 1, onlineIds: ['b'] });
  expect(JSON.stringify(body)).not.toContain(simulator.accessKeySecret);
});

test('faults, clock and cache lag are set and cleared', async () => {
  const { simulator, control } = await startControlled();
  await control('POST', 'faults', { kind: 'error', code: 'InternalError', count: 1 });
  await control('POST', 'clock', { offsetMs: 5000 });
  await control('POST', 'cache', { lagMs: 70 });
  const struck = await send(signedV3(simulator, singleOf(simulator.instanceId, 'a')));
  expect(struck.status).toBe(500);
  expect((await control('GET', 'state')).body).toMatchObject({
    faults: [],
    clockOffsetMs: 5000,
    cacheLagMs: 70,
  });
  await control('POST', 'faults', [{ kind: 'reset' }, { kind: 'empty' }]);
  expect((await control('GET', 'state')).body.faults).toHaveLength(2);
  await control('DELETE', 'faults');
  expect((await control('GET', 'state')).body).toMatchObject({ faults: [], clockOffsetMs: 0 });
});

test('calls are read and counted anew', async () => {
  const { simulator, control } = await startControlled();
  await send(signedV3(simulator, singleOf(simulator.instanceId, 'a')));
  expect((await control('GET', 'calls')).body).toMatchObject({
    total: 1,
    peak: 1,
    byOperation: { single: 1, batch: 0 },
    log: [{ operation: 'single', ids: ['a'], outcome: 'ok' }],
  });
  await control('POST', 'calls/reset');
  expect((await control('GET', 'calls')).body).toMatchObject({ total: 0, log: [] });
});

test('a banned address still reaches the control API, and can lift the ban there', async () => {
  const { simulator, control } = await startControlled();
  const call = () => send(signedV3(simulator, singleOf(simulator.instanceId, 'a')));
  for (let count = 0; count < 5; count += 1) await call();
  await expect(call()).rejects.toThrow();
  expect((await control('GET', 'state')).status).toBe(200);
  await control('DELETE', 'ban');
  expect((await call()).status).toBe(200);
});

test.each([
  ['POST', 'faults', { kind: 'flood' }, 422],
  ['POST', 'faults', { kind: 'reset', match: { client: 'a' } }, 422],
  ['POST', 'clients', { clientId: 'a' }, 422],
  ['GET', 'nothing', undefined, 404],
])('a bad %s %s %j is refused', async (method, path, body, status) => {
  const { control } = await startControlled();
  expect((await control(method, path, body)).status).toBe(status);
});

test('the truth is told since a time, the newest calls by their number', async () => {
  const { simulator, control } = await startControlled();
  simulator.setOnline('a', true);
  const at = simulator.truthLog()[0]?.at ?? 0;
  expect((await control('GET', `truth?since=${at}`)).body).toEqual({
    items: [{ clientId: 'a', online: true, at }],
  });
  expect((await control('GET', `truth?since=${at + 1}`)).body).toEqual({ items: [] });
  for (const id of ['a', 'b']) await send(signedV3(simulator, singleOf(simulator.instanceId, id)));
  expect((await control('GET', 'calls?last=1')).body.log).toMatchObject([{ ids: ['b'] }]);
});
