import { expect, test } from 'vitest';
import { ApsaraMqError } from '@/lib/apsaramq';
import { connectionConfig, type EngineLab, openEngineLab } from './testing/engine-lab';

const idsOf = (name: string) => Array.from({ length: 40 }, (_, index) => `GID_${name}@@@d${index}`);

/** Three connections of two accounts, of which no call gets an answer any more. */
async function openBlocked(): Promise<EngineLab> {
  const names = ['one', 'two', 'three'];
  const lab = await openEngineLab(
    names.map((id) => ({
      id,
      connectionId: id,
      intervalMs: 5_000,
      isAlways: true,
      clientIds: idsOf(id),
    })),
    names.map((id) => connectionConfig(id, { accountId: id === 'one' ? 'a' : 'b' })),
  );
  for (const id of names.flatMap(idsOf)) lab.online.add(id);
  await lab.clock.pass(6_000);
  lab.failure.error = new ApsaraMqError({ code: 'Timeout', httpStatus: null });
  await lab.clock.pass(16_000);
  return lab;
}

function summaries({ run }: EngineLab) {
  const { views } = run.core.parts.board;
  return [...views.values()].map(({ summary }) => summary);
}

test('a suspected address is tried by one call in five seconds, whatever is watched', async () => {
  const lab = await openBlocked();
  const { error } = lab.run.core.connections.get('two')?.circuits.cached ?? {};
  expect(error).toMatchObject({ code: 'AddressBlocked', whoActs: 'admin' });
  const before = lab.calls.length;
  await lab.clock.pass(60_000);
  expect(lab.calls.length - before).toBeGreaterThanOrEqual(10);
  expect(lab.calls.length - before).toBeLessThanOrEqual(18);
  for (const summary of summaries(lab)) expect(summary).toMatchObject({ unknown: 40 });
});

test('the first answer lets all connections go on within two intervals', async () => {
  const lab = await openBlocked();
  await lab.clock.pass(60_000);
  lab.failure.error = null;
  await lab.clock.pass(7_000);
  for (const summary of summaries(lab)) {
    expect(summary).toMatchObject({ online: 40, unknown: 0, stale: 0 });
  }
});
