import { expect, test } from 'vitest';
import { measureUptime } from '@/lib/server/client-status/measure-uptime';
import { removeList, syncList } from './config-sync';
import { type EngineLab, type LabList, openEngineLab } from './testing/engine-lab';

const MINUTE_MS = 60_000;
const AWAY_MS = 30 * MINUTE_MS;
const STAYS = 'GID_lab@@@stays';
const GOES = 'GID_lab@@@goes';

const list = (id: string, clientIds: readonly string[]): LabList => ({
  id,
  intervalMs: 10_000,
  isAlways: true,
  clientIds,
});

async function change(lab: EngineLab, changed: LabList): Promise<void> {
  lab.lists.set(changed.id, changed);
  await syncList(lab.run.core, changed.id);
}

function rowOf(lab: EngineLab, watchlistId: string) {
  return lab.run.core.parts.board.view(watchlistId).members.get(GOES)?.row;
}

const historyOf = ({ written }: EngineLab) =>
  written
    .filter(({ clientId }) => clientId === GOES)
    .map(({ from, to, notBefore, notAfter }) => ({ from, to, notBefore, notAfter }));

const timesAsked = ({ calls }: EngineLab) => calls.filter(({ ids }) => ids.includes(GOES)).length;

async function watchBoth(): Promise<EngineLab> {
  const lab = await openEngineLab([list('a', [STAYS, GOES]), list('b', [STAYS])]);
  lab.online.add(STAYS);
  await lab.clock.pass(5 * MINUTE_MS);
  expect(rowOf(lab, 'a')?.status).toBe('offline');
  return lab;
}

test.each(['a', 'b'])(
  'a client that was taken off its last list and is put on list %s later is unknown until it was asked, at once',
  async (id) => {
    const lab = await watchBoth();
    await change(lab, list('a', [STAYS]));
    await lab.clock.pass(AWAY_MS);
    const before = timesAsked(lab);
    await change(lab, list(id, [STAYS, GOES]));
    expect(rowOf(lab, id)).toMatchObject({
      status: 'unknown',
      reason: 'expired',
      lastValue: false,
    });
    await lab.clock.pass(1_000);
    expect(timesAsked(lab)).toBe(before + 1);
    expect(rowOf(lab, id)?.status).toBe('offline');
  },
);

test('history knows nothing of the time in which a client was on no list', async () => {
  const lab = await watchBoth();
  const from = lab.clock.now();
  await change(lab, list('a', [STAYS]));
  await lab.clock.pass(AWAY_MS);
  await change(lab, list('a', [STAYS, GOES]));
  await lab.clock.pass(5 * MINUTE_MS);
  expect(historyOf(lab)[1]).toEqual({
    from: 'offline',
    to: 'unknown',
    notBefore: from,
    notAfter: from,
  });
  const range = { from, to: lab.clock.now() };
  const durations = measureUptime(historyOf(lab), 'unknown', range);
  expect(durations.unknown).toBeGreaterThanOrEqual(AWAY_MS);
  expect(durations.unknown).toBeLessThan(AWAY_MS + 1_000);
});

test('a client that is put back before its going was written down is unknown as well', async () => {
  const lab = await watchBoth();
  await change(lab, list('a', [STAYS]));
  await change(lab, list('a', [STAYS, GOES]));
  expect(rowOf(lab, 'a')?.status).toBe('unknown');
  await lab.clock.pass(1_000);
  expect(rowOf(lab, 'a')?.status).toBe('offline');
  expect(historyOf(lab).map(({ from, to }) => `${from}>${to}`)).toEqual([
    'unknown>offline',
    'offline>unknown',
    'unknown>offline',
  ]);
});

test('what an earlier version left as known ends where its evidence did', async () => {
  const lab = await watchBoth();
  const [first] = lab.written.filter(({ clientId }) => clientId === GOES);
  await change(lab, list('a', [STAYS]));
  await lab.clock.pass(AWAY_MS);
  lab.written.splice(0, lab.written.length, ...(first ? [first] : []));
  await change(lab, list('a', [STAYS, GOES]));
  expect(rowOf(lab, 'a')?.status).toBe('unknown');
  await lab.clock.pass(1_000);
  const endedAt = (first?.lastKnownAt ?? 0) + 30_000;
  expect(historyOf(lab)[1]).toMatchObject({ to: 'unknown', notAfter: endedAt });
});

test('the clients of a list that is deleted are not known from then on', async () => {
  const lab = await watchBoth();
  lab.lists.delete('a');
  removeList(lab.run.core, 'a');
  await lab.clock.pass(1_000);
  expect(historyOf(lab).at(-1)).toMatchObject({ from: 'offline', to: 'unknown' });
  expect(lab.written.filter(({ clientId }) => clientId === STAYS)).toHaveLength(1);
});

test('a client that is moved to another list stays known', async () => {
  const lab = await watchBoth();
  await change(lab, list('b', [STAYS, GOES]));
  await change(lab, list('a', [STAYS]));
  expect(rowOf(lab, 'b')?.status).toBe('offline');
  await lab.clock.pass(1_000);
  expect(historyOf(lab)).toHaveLength(1);
});
