import { expect, test } from 'vitest';
import type { FaultRule } from './fault-rules.ts';
import type { Simulator } from './simulator.ts';
import { batchOf, send, signedV1, signedV3, singleOf } from './testing/signed-call.ts';
import { simulatorPerTest } from './testing/simulator-per-test.ts';

const start = simulatorPerTest();
const IDS = ['a', 'b', 'c', 'd'];

async function startWith(...rules: FaultRule[]): Promise<Simulator> {
  const simulator = await start({ recordAnswers: true });
  simulator.setOnline('a', true);
  for (const rule of rules) simulator.faults.add(rule);
  return simulator;
}

const batch = (simulator: Simulator, ids = IDS) =>
  send(signedV3(simulator, batchOf(simulator.instanceId, ids)));

const single = (simulator: Simulator, id = 'a') =>
  send(signedV3(simulator, singleOf(simulator.instanceId, id)));

async function rows(simulator: Simulator): Promise<Array<[string, unknown]>> {
  const { text } = await batch(simulator);
  const list: Array<{ ClientId: string; OnlineStatus: unknown }> =
    JSON.parse(text).OnlineStatusList;
  return list.map((row) => [row.ClientId, row.OnlineStatus]);
}

test('an error has its code, status, message and retry-after', async () => {
  const simulator = await startWith({
    kind: 'error',
    code: 'SystemOverFlow',
    message: 'too much',
    retryAfterMs: 1500,
    count: 1,
  });
  const { status, headers, text } = await batch(simulator);
  expect(status).toBe(500);
  expect(JSON.parse(text)).toMatchObject({ Code: 'SystemOverFlow', Message: 'too much' });
  expect(headers.get('x-acs-retry-after')).toBe('1500');
  expect((await batch(simulator)).status).toBe(200);
  expect(simulator.calls.counts()).toMatchObject({ succeeded: 1, rejected: 1 });
});

test.each<[FaultRule, string]>([
  [{ kind: 'error', code: 'InternalError', httpStatus: 503 }, '503 InternalError'],
  [{ kind: 'throttle' }, '400 Throttling.User'],
  [{ kind: 'throttle', code: 'SystemOverFlow' }, '500 SystemOverFlow'],
  [{ kind: 'unauthorized' }, '403 Forbidden.RAM'],
  [
    { kind: 'unauthorized', code: 'InvalidAccessKeyId.NotFound' },
    '404 InvalidAccessKeyId.NotFound',
  ],
])('%j is answered as %s', async (rule, expected) => {
  const { status, text } = await batch(await startWith(rule));
  expect(`${status} ${JSON.parse(text).Code}`).toBe(expected);
});

test('a refused id fails every batch that holds it, and no other', async () => {
  const simulator = await startWith({ kind: 'refuse-id', match: { clientId: 'c' } });
  expect(JSON.parse((await batch(simulator)).text).Code).toBe('ParameterCheckFailed');
  expect((await batch(simulator, ['a', 'b', 'd'])).status).toBe(200);
});

test('a delayed answer is late but fresh, a stale one is late and old', async () => {
  const simulator = await startWith();
  const valueAfter = async (kind: 'delay' | 'stale-answer') => {
    simulator.setOnline('a', true);
    simulator.faults.add({ kind, delayMs: 60, count: 1 });
    const pending = single(simulator);
    await expect.poll(() => simulator.faults.active(), { interval: 2 }).toEqual([]);
    simulator.setOnline('a', false);
    return JSON.parse((await pending).text).OnlineStatus;
  };
  expect(await valueAfter('delay')).toBe(false);
  expect(await valueAfter('stale-answer')).toBe(true);
  const [fresh, stale] = simulator.answerLog();
  expect(fresh).toMatchObject({ online: false });
  expect(stale).toMatchObject({ online: true });
  expect((stale?.sentAt ?? 0) - (stale?.readAt ?? 0)).toBeGreaterThanOrEqual(55);
});

test.each<FaultRule>([
  { kind: 'reset' },
  { kind: 'half-body' },
  { kind: 'wrong-length', deltaBytes: 20 },
])('%j breaks the connection before the answer is whole', async (rule) => {
  const simulator = await startWith(rule);
  await expect(batch(simulator)).rejects.toThrow();
  simulator.faults.clear();
  expect((await batch(simulator)).status).toBe(200);
  expect(simulator.calls.log[0]?.outcome).toBe(`fault:${rule.kind}`);
});

test.each<FaultRule>([{ kind: 'wrong-length' }, { kind: 'malformed-json' }, { kind: 'html' }])(
  '%j gives a body that is no JSON',
  async (rule) => {
    const { status, text } = await batch(await startWith(rule));
    expect(status).toBe(200);
    expect(text.length).toBeGreaterThan(0);
    expect(() => JSON.parse(text)).toThrow();
  },
);

test('an empty body and a status of choice', async () => {
  const { status, text } = await batch(await startWith({ kind: 'empty', httpStatus: 502 }));
  expect([status, text]).toEqual([502, '']);
});

test('a huge body is as long as said, and ends when the caller hangs up', async () => {
  const simulator = await startWith({ kind: 'huge', bytes: 3_000_000 });
  expect((await batch(simulator)).text.length).toBeGreaterThan(3_000_000);
  simulator.faults.clear();
  simulator.faults.add({ kind: 'huge' });
  const response = await fetch(signedV3(simulator, batchOf(simulator.instanceId, IDS)));
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(50_000_000);
  await response.body?.cancel();
});

test('a redirect goes where it is told', async () => {
  const location = 'http://127.0.0.1:9/elsewhere';
  const { status, headers } = await batch(await startWith({ kind: 'redirect', location }));
  expect([status, headers.get('location')]).toEqual([302, location]);
});

test('XML comes although JSON was asked for', async () => {
  const { text, headers } = await batch(await startWith({ kind: 'xml-instead-of-json' }));
  expect(text).toContain('<ClientId>a</ClientId>');
  expect(headers.get('content-type')).toContain('xml');
});

test('entries are left out: some, or those of one id', async () => {
  expect(await rows(await startWith({ kind: 'drop-entries', dropCount: 3 }))).toHaveLength(1);
  const left = await rows(await startWith({ kind: 'drop-entries', match: { clientId: 'a' } }));
  expect(left.map(([id]) => id).sort()).toEqual(['b', 'c', 'd']);
});

test('an id is named twice with both values', async () => {
  const list = await rows(
    await startWith({ kind: 'duplicate-contradicting', match: { clientId: 'a' } }),
  );
  expect(list.filter(([id]) => id === 'a').map(([, value]) => value)).toEqual([true, false]);
  expect(list).toHaveLength(5);
});

test('strangers are named who were not asked for', async () => {
  const list = await rows(await startWith({ kind: 'strangers', strangerCount: 2 }));
  expect(list.map(([id]) => id).filter((id) => !IDS.includes(id))).toHaveLength(2);
});

test('rows come in another order, each with its own value', async () => {
  const simulator = await startWith({ kind: 'reorder' });
  const orders = new Set<string>();
  for (let call = 0; call < 20; call += 1) {
    const list = await rows(simulator);
    expect(Object.fromEntries(list)).toEqual({ a: true, b: false, c: false, d: false });
    orders.add(list.map(([id]) => id).join());
  }
  expect(orders.size).toBeGreaterThan(5);
});

test.each(['false', 0, null])('the value comes as %j', async (value) => {
  const simulator = await startWith({ kind: 'value-as', value, match: { clientId: 'a' } });
  expect(new Map(await rows(simulator)).get('a')).toBe(value);
  expect(JSON.parse((await single(simulator)).text).OnlineStatus).toBe(value);
  expect(simulator.answerLog().some((answer) => answer.clientId === 'a')).toBe(false);
});

test('the answer log holds what was said, and nothing of what could not be read', async () => {
  const simulator = await startWith({ kind: 'malformed-json', count: 1 });
  await batch(simulator);
  expect(simulator.answerLog()).toEqual([]);
  await batch(simulator, ['a', 'b']);
  const said = simulator.answerLog().map(({ clientId, online }) => [clientId, online]);
  expect(Object.fromEntries(said)).toEqual({ a: true, b: false });
});

test('the service clock can be wrong: its date header and what it takes for expired', async () => {
  const simulator = await startWith();
  simulator.faults.clockOffsetMs = 20 * 60_000;
  for (const sign of [signedV3, signedV1]) {
    const { text, headers } = await send(sign(simulator, singleOf(simulator.instanceId, 'a')));
    expect(JSON.parse(text).Code).toBe('InvalidTimeStamp.Expired');
    const skewMs = Date.parse(headers.get('date') ?? '') - Date.now();
    expect(Math.abs(skewMs - 20 * 60_000)).toBeLessThan(2000);
  }
});

test('faults of one operation leave the other alone', async () => {
  const simulator = await startWith({ kind: 'unauthorized', match: { operation: 'single' } });
  expect((await single(simulator)).status).toBe(403);
  expect((await batch(simulator)).status).toBe(200);
});

test('stopping does not wait for answers that are held back', async () => {
  const simulator = await startWith({ kind: 'delay', delayMs: 600_000 });
  const pending = batch(simulator).catch(() => 'cut off');
  await expect.poll(() => simulator.faults.active()[0]?.struck, { interval: 2 }).toBe(1);
  await simulator.stop();
  await pending;
});
