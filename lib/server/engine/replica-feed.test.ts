import { expect, test } from 'vitest';
import { ApsaraMqError } from '@/lib/apsaramq';
import { healthOf } from './read-connection-health';
import { moodOf, takeInMood } from './replica-feed';
import { messageSchema } from './replica-messages';
import { connectionConfig, type EngineLab, openEngineLab } from './testing/engine-lab';

const clientIds = Array.from({ length: 100 }, (_, index) => `GID_lab@@@d${index}`);

function open(given: Parameters<typeof connectionConfig>[1]): Promise<EngineLab> {
  const list = { id: 'a', intervalMs: 5_000, isAlways: true, confirm: 'all' as const, clientIds };
  return openEngineLab([list], [connectionConfig('c', given)]);
}

function connectionOf({ run }: EngineLab) {
  const connection = run.core.connections.get('c');
  if (!connection) throw new Error('the lab has a connection');
  return connection;
}

test.each([
  ['a reached limit', { cachedMaxQps: 1 }, { slowdown: { by: 'limit' } }],
  ['a spent budget', { dailyCallBudget: 11 }, { isPausedByBudget: true }],
  ['that nearly all changed', {}, { notice: 'nearly-all-changed' }],
] as const)('a following process says %s as the leading one does', async (_name, given, says) => {
  const leader = await open(given);
  await leader.clock.pass(12_000);
  for (const id of clientIds) leader.online.add(id);
  await leader.clock.pass(12_000);
  const now = leader.clock.now();
  const health = healthOf(connectionOf(leader), now);
  expect(health).toMatchObject(says);

  const mood = moodOf(connectionOf(leader), now);
  const told = messageSchema.parse(JSON.parse(JSON.stringify({ type: 'mood', mood })));
  const follower = await open(given);
  if (told.type === 'mood') takeInMood(follower.run.core, told.mood);
  expect(healthOf(connectionOf(follower), now)).toEqual(health);
});

test('a lasting failure, told again and again, changes no row of a following process', async () => {
  const leader = await open({});
  leader.failure.error = new ApsaraMqError({ code: 'Forbidden.RAM', httpStatus: 403 });
  await leader.clock.pass(2_000);
  const follower = await open({});
  const tell = () => {
    const mood = moodOf(connectionOf(leader), leader.clock.now());
    takeInMood(follower.run.core, JSON.parse(JSON.stringify(mood)));
  };
  tell();
  const { members } = follower.run.core.parts.board.view('a');
  const row = members.get('GID_lab@@@d7')?.row;
  expect(row).toMatchObject({ reason: 'error', error: { code: 'Forbidden.RAM' } });
  tell();
  expect(members.get('GID_lab@@@d7')?.row).toBe(row);
});
