import { expect, test } from 'vitest';
import { syncList } from './config-sync';
import { type EngineLab, openEngineLab } from './testing/engine-lab';

const DAY_MS = 86_400_000;
const BAD = 'GID_lab@@@d3';
const clientIds = Array.from({ length: 20 }, (_, index) => `GID_lab@@@d${index}`);
const LIST = { id: 'a', intervalMs: 5_000, isAlways: true, clientIds };

async function openWithBadId(lists = [LIST]): Promise<EngineLab> {
  const lab = await openEngineLab(lists);
  for (const id of clientIds) lab.online.add(id);
  lab.refused.add(BAD);
  await lab.clock.pass(12_000);
  return lab;
}

function shown(lab: EngineLab) {
  lab.run.core.parts.board.advance(lab.clock.now());
  const { members, summary } = lab.run.core.parts.board.view('a');
  return { bad: members.get(BAD)?.row, summary };
}

const asked = (lab: EngineLab) => lab.calls.filter(({ ids }) => ids.includes(BAD));

test('a refused id is asked for once a day, alone, and no other id suffers', async () => {
  const lab = await openWithBadId();
  expect(shown(lab)).toMatchObject({ bad: { reason: 'invalid-id' }, summary: { online: 19 } });
  const before = asked(lab).length;
  await lab.clock.pass(60_000);
  expect(asked(lab)).toHaveLength(before);
  for (let day = 1; day <= 3; day += 1) {
    lab.clock.stall(DAY_MS);
    await lab.clock.pass(12_000);
    expect(asked(lab)).toHaveLength(before + day);
    expect(asked(lab).at(-1)?.ids).toEqual([BAD]);
    expect(shown(lab)).toMatchObject({ bad: { reason: 'invalid-id' }, summary: { online: 19 } });
  }
});

test('an id that the service takes by then is swept again', async () => {
  const lab = await openWithBadId();
  lab.refused.clear();
  lab.clock.stall(DAY_MS);
  await lab.clock.pass(12_000);
  expect(shown(lab)).toMatchObject({ bad: { status: 'online' }, summary: { online: 20 } });
  const before = asked(lab).length;
  await lab.clock.pass(20_000);
  expect(asked(lab).length - before).toBe(4);
});

test('of many refused ids one a second is asked for', async () => {
  const lab = await openEngineLab([LIST]);
  for (const id of clientIds.slice(0, 9)) lab.refused.add(id);
  await lab.clock.pass(30_000);
  expect(shown(lab).summary.unknown).toBe(9);
  lab.clock.stall(DAY_MS);
  await lab.clock.pass(4_000);
  const alone = lab.calls.filter(({ at, ids }) => lab.clock.now() - at < 4_000 && ids.length === 1);
  expect(alone.length).toBeGreaterThanOrEqual(3);
  expect(alone.length).toBeLessThanOrEqual(5);
});

test('a refused id that is put on another list is asked for at once', async () => {
  const lab = await openWithBadId();
  lab.refused.clear();
  lab.lists.set('b', { ...LIST, id: 'b', clientIds: [BAD] });
  await syncList(lab.run.core, 'b');
  await lab.clock.pass(1_000);
  expect(shown(lab)).toMatchObject({ bad: { status: 'online' } });
});
