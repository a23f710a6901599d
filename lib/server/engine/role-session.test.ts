import { expect, test } from 'vitest';
import { createRoleSession } from '@/lib/server/engine/role-session';

const HOUR_MS = 3_600_000;

function makeSession(lifetimeMs = HOUR_MS) {
  const clock = { now: 1_000_000 };
  const state = { assumed: 0, failure: null as Error | null };
  const read = createRoleSession({
    now: () => clock.now,
    assume: async () => {
      if (state.failure) throw state.failure;
      state.assumed += 1;
      const accessKeyId = `STS.${state.assumed}`;
      const credential = { accessKeyId, accessKeySecret: 's', securityToken: 't' };
      return { credential, expiresAtMs: clock.now + lifetimeMs };
    },
  });
  const idAt = async (now: number) => {
    clock.now = 1_000_000 + now;
    return (await read()).accessKeyId;
  };
  return { state, idAt, read };
}

test('one key serves until three quarters of its life, then the next comes while it still serves', async () => {
  const { state, idAt } = makeSession();
  expect(await idAt(0)).toBe('STS.1');
  expect(await idAt(0.74 * HOUR_MS)).toBe('STS.1');
  expect(state.assumed).toBe(1);
  expect(await idAt(0.75 * HOUR_MS)).toBe('STS.1');
  expect(await idAt(0.75 * HOUR_MS + 1)).toBe('STS.2');
  expect(state.assumed).toBe(2);
});

test('many calls at once ask for one key', async () => {
  const { state, read } = makeSession();
  await Promise.all(Array.from({ length: 50 }, () => read()));
  expect(state.assumed).toBe(1);
});

test('a renewal that fails leaves the old key until its end and is tried again each 10 s', async () => {
  const { state, idAt } = makeSession();
  await idAt(0);
  state.failure = new Error('STS is away');
  expect(await idAt(0.8 * HOUR_MS)).toBe('STS.1');
  expect(await idAt(0.8 * HOUR_MS + 9_999)).toBe('STS.1');
  state.failure = null;
  expect(await idAt(0.8 * HOUR_MS + 9_999)).toBe('STS.1');
  expect(state.assumed).toBe(1);
  expect(await idAt(0.8 * HOUR_MS + 10_000)).toBe('STS.1');
  expect(await idAt(0.8 * HOUR_MS + 10_001)).toBe('STS.2');
});

test('without a usable key the failure is told, and the next call tries again', async () => {
  const { state, idAt } = makeSession();
  state.failure = new Error('STS is away');
  await expect(idAt(0)).rejects.toThrow('STS is away');
  state.failure = null;
  expect(await idAt(1)).toBe('STS.1');
  state.failure = new Error('STS is away again');
  await expect(idAt(HOUR_MS)).rejects.toThrow('away again');
});

test('a key is not used in its last seconds', async () => {
  const { idAt } = makeSession();
  await idAt(0);
  await idAt(HOUR_MS - 31_000);
  expect(await idAt(HOUR_MS - 29_999)).toBe('STS.2');
  const short = makeSession(10_000);
  await short.idAt(0);
  expect(await short.idAt(9_000)).toBe('STS.2');
});
