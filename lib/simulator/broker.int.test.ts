import { connectAsync } from 'mqtt';
import { expect, test } from 'vitest';
import { send, signedV3, singleOf } from './testing/signed-call.ts';
import { simulatorPerTest } from './testing/simulator-per-test.ts';

const start = simulatorPerTest();

async function startWithBroker() {
  const simulator = await start({ mqttPort: 0 });
  const url = simulator.mqttUrl ?? '';
  return { simulator, connect: (clientId: string) => connect(url, clientId) };
}

function connect(url: string, clientId: string) {
  return connectAsync(url, { clientId, reconnectPeriod: 0, username: 'any', password: 'any' });
}

test('any MQTT client is online from its connect to its disconnect', async () => {
  const { simulator, connect } = await startWithBroker();
  const id = 'GID_demo@@@dev1';
  const ask = async () =>
    JSON.parse((await send(signedV3(simulator, singleOf(simulator.instanceId, id)))).text)
      .OnlineStatus;
  expect(await ask()).toBe(false);
  const client = await connect(id);
  expect(await ask()).toBe(true);
  await client.endAsync();
  await expect.poll(ask).toBe(false);
});

test('a lost connection ends the session as well', async () => {
  const { simulator, connect } = await startWithBroker();
  const client = await connect('GID_demo@@@dev1');
  client.stream.destroy();
  await expect.poll(() => simulator.isOnline('GID_demo@@@dev1')).toBe(false);
});

test('whoever takes an id over stays online when the first one is closed', async () => {
  const { simulator, connect } = await startWithBroker();
  const first = await connect('GID_demo@@@dev1');
  const closed = new Promise<void>((resolve) => first.once('close', () => resolve()));
  const second = await connect('GID_demo@@@dev1');
  await closed;
  await new Promise((resolve) => setImmediate(resolve));
  expect(simulator.isOnline('GID_demo@@@dev1')).toBe(true);
  await second.endAsync();
  await expect.poll(() => simulator.isOnline('GID_demo@@@dev1')).toBe(false);
});

test('ids that are taken over again and again end up offline', async () => {
  const { simulator, connect } = await startWithBroker();
  const clients = await Promise.all(
    Array.from({ length: 20 }, () => connect('GID_demo@@@dev1').catch(() => null)),
  );
  await Promise.all(clients.map((client) => client?.endAsync(true)));
  await expect.poll(() => simulator.isOnline('GID_demo@@@dev1')).toBe(false);
});

test('500 devices connect in a few seconds at most', async () => {
  const { simulator } = await startWithBroker();
  const startedAt = performance.now();
  const fleet = await simulator.startFleet({ count: 500, churnPerMinute: 0 });
  const tookMs = performance.now() - startedAt;
  expect(fleet.clientIds).toHaveLength(500);
  expect([...simulator.onlineIds()]).toHaveLength(490);
  expect(tookMs).toBeLessThan(10_000);
  await fleet.stop();
  await expect.poll(() => [...simulator.onlineIds()].length).toBe(0);
});

test('devices of a fleet come and go by themselves', async () => {
  const { simulator } = await startWithBroker();
  await simulator.startFleet({ count: 100, churnPerMinute: 1200 });
  const settled = simulator.truthLog().length;
  await expect.poll(() => simulator.truthLog().length).toBeGreaterThan(settled + 2);
  expect(simulator.truthLog().some((change) => !change.online)).toBe(true);
});
