import { expect, test } from 'vitest';
import { FaultController } from './fault-controller.ts';

const call = { operation: 'batch' as const, accessKeyId: 'key', ids: ['GID_a@@@1', 'GID_a@@@2'] };

function controllerAt(clock: { ms: number }, seed = 1) {
  return new FaultController(() => clock.ms, seed);
}

test('a rule strikes only the calls that it matches', () => {
  const faults = controllerAt({ ms: 0 });
  faults.add({ kind: 'reset', match: { operation: 'single' } });
  faults.add({ kind: 'empty', match: { clientId: 'GID_a@@@2' } });
  faults.add({ kind: 'html', match: { clientId: 'GID_a*' } });
  faults.add({ kind: 'huge', match: { accessKeyId: 'other' } });
  expect(faults.strike(call).map((rule) => rule.kind)).toEqual(['empty', 'html']);
  expect(faults.strike({ ...call, ids: ['GID_b@@@1'] })).toEqual([]);
});

test('a rule ends after its count, its duration or its time', () => {
  const clock = { ms: 1000 };
  const faults = controllerAt(clock);
  faults.add({ kind: 'reset', count: 2 });
  faults.add({ kind: 'empty', forMs: 500 });
  faults.add({ kind: 'html', untilMs: 1600 });
  const kinds = () => faults.strike(call).map((rule) => rule.kind);
  expect(kinds()).toEqual(['reset', 'empty', 'html']);
  expect(kinds()).toEqual(['reset', 'empty', 'html']);
  expect(kinds()).toEqual(['empty', 'html']);
  clock.ms = 1500;
  expect(kinds()).toEqual(['html']);
  clock.ms = 1600;
  expect(kinds()).toEqual([]);
  expect(faults.active()).toEqual([]);
});

test('chance comes from the seed: about as often as said, and the same again', () => {
  const run = (seed: number) => {
    const faults = controllerAt({ ms: 0 }, seed);
    faults.add({ kind: 'reset', match: { probability: 0.3 } });
    return Array.from({ length: 1000 }, () => faults.strike(call).length);
  };
  const struck = run(5).reduce((sum, value) => sum + value, 0);
  expect(struck).toBeGreaterThan(250);
  expect(struck).toBeLessThan(350);
  expect(run(5)).toEqual(run(5));
  expect(run(6)).not.toEqual(run(5));
});

test('clearing takes every rule away and sets the clock right', () => {
  const faults = controllerAt({ ms: 0 });
  faults.clockOffsetMs = 1_200_000;
  const id = faults.add({ kind: 'reset' });
  faults.add({ kind: 'empty' });
  faults.remove(id);
  expect(faults.active().map((fault) => fault.rule.kind)).toEqual(['empty']);
  faults.clear();
  expect(faults.strike(call)).toEqual([]);
  expect(faults.clockOffsetMs).toBe(0);
});
