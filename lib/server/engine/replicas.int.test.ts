import { afterAll, beforeAll, expect, test } from 'vitest';
import { statusesSchema } from '@/lib/contracts/client-status';
import { encodeStatuses } from '@/lib/server/client-status/encode-statuses';
import { createSystemClock } from './clock';
import { createClient } from './create-client';
import { Engine, engine } from './engine';
import { type EngineBench, openEngineBench } from './testing/engine-bench';

let bench: EngineBench;
let other: Engine;

beforeAll(async () => {
  bench = await openEngineBench();
  const options = {
    clock: createSystemClock(),
    createClient,
    ipMaxQps: 250,
    historyDays: 365,
    random: Math.random,
  };
  other = new Engine(options, process.env.DATABASE_URL ?? '');
  await other.start();
});
afterAll(async () => {
  await other?.stop();
  await bench?.end();
});

function shownBy(replica: Engine, watchlistId: string) {
  const { core } = replica;
  const now = core.options.clock.now();
  core.parts.board.advance(now);
  const view = core.parts.board.view(watchlistId);
  return statusesSchema.parse(
    JSON.parse(encodeStatuses(view, undefined, { epoch: core.epoch, now }).toString('utf8')),
  );
}

const ids = Array.from({ length: 12 }, (_, index) => `GID_replica@@@d${index}`);

test('one process leads and the others show the same without a call of their own', async () => {
  expect([engine().state(), other.state()]).toEqual(['leading', 'following']);
  for (const id of ids.slice(0, 8)) bench.simulator.setOnline(id, true);
  const list = await bench.createList({ clientIds: ids, confirm: 'offline' });
  await bench.pollUntil(list, ({ summary }) => summary.unknown === 0);
  await expect.poll(() => shownBy(other, list).summary.online, { timeout: 8_000 }).toBe(8);
  bench.simulator.setOnline('GID_replica@@@d0', false);
  await bench.pollUntil(list, ({ summary }) => summary.offline === 5);
  await expect.poll(() => shownBy(other, list).summary.offline, { timeout: 2_000 }).toBe(5);
  expect(bench.simulator.calls.byOperation.batch).toBeLessThanOrEqual(8);
});

test('checks and lookups that a follower gets are made by the leader', async () => {
  const { remote } = other.core.parts;
  const reason = { purpose: 'lookup' as const, watchlistId: null, userId: null };
  const { connectionId } = bench;
  const found = await remote?.lookup({ connectionId, clientIds: ids, source: 'cached', reason });
  expect(found?.calls).toBe(2);
  expect(found?.outcomes.get('GID_replica@@@d1')).toMatchObject({ kind: 'value', value: true });
  const calls = await remote?.check({ connectionId, clientIds: ids.slice(0, 3), reason });
  expect(calls).toBe(3);
  expect(await remote?.test({ connectionId, reason })).toMatchObject({ cached: { ok: true } });
});

test('a follower takes over when the leader ends, and knows what it knew', async () => {
  const list = await bench.createList({ clientIds: ids.slice(0, 5) });
  await bench.pollUntil(list, ({ summary }) => summary.unknown === 0);
  await engine().stop();
  await expect.poll(() => other.state(), { timeout: 6_000 }).toBe('leading');
  expect(shownBy(other, list).summary.unknown).toBe(0);
  await engine().start();
  expect(engine().state()).toBe('following');
  bench.simulator.setOnline('GID_replica@@@d1', false);
  await expect.poll(() => shownBy(engine(), list).summary.offline, { timeout: 12_000 }).toBe(2);
});
