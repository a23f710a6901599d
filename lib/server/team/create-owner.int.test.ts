import { expect, test } from 'vitest';
import { GET, POST } from '@/app/api/v1/setup/route';
import { db } from '@/lib/server/db';
import { forgetSingleton } from '@/lib/server/process-singleton';
import { signIn } from '@/lib/server/session/sign-in';
import { provisionOwner } from '@/lib/server/team/provision-owner';
import { forgetGuesses } from '@/lib/server/testing/forget-guesses';
import { send, withTestServer } from '@/lib/server/testing/test-server';

withTestServer();

const input = {
  teamName: 'Support',
  name: 'Ada',
  email: 'Ada@Example.com',
  password: 'correct horse battery',
};

test('a setup with wrong fields says where, and nothing is written', async () => {
  const answer = await send(POST, 'POST /api/v1/setup', {
    body: { ...input, email: 'x', password: 'short' },
  });
  expect(answer).toMatchObject({
    status: 422,
    json: { fields: [{ path: 'email' }, { path: 'password' }] },
  });
  const weak = { ...input, password: 'password123' };
  expect(await send(POST, 'POST /api/v1/setup', { body: weak })).toMatchObject({
    status: 422,
    json: { fields: [{ path: 'password' }] },
  });
  expect((await send(GET, 'GET /api/v1/setup')).json).toEqual({ needed: true });
});

test('of fifty setups at once, one makes the owner', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => send(POST, 'POST /api/v1/setup', { body: input })),
  );
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  expect(answers.filter((answer) => answer.status === 409)).toHaveLength(49);
  expect([await db().user.count(), await db().team.count()]).toEqual([1, 1]);
  expect((await send(GET, 'GET /api/v1/setup')).json).toEqual({ needed: false });
});

test('the owner signs in by the password, whatever the case of the address', async () => {
  const signedIn = await signIn(
    { email: ' ADA@example.com', password: input.password },
    new Headers(),
  );
  expect(signedIn).toMatchObject({
    state: 'signed-in',
    person: { email: 'ada@example.com', name: 'Ada' },
  });
  expect(await signIn({ email: 'ada@example.com', password: 'wrong' }, new Headers())).toEqual({
    state: 'refused',
  });
  expect(await signIn({ email: 'nobody@example.com', password: 'x' }, new Headers())).toEqual({
    state: 'refused',
  });
  expect(await signIn({ email: 'ada@example.com' }, new Headers())).toEqual({ state: 'refused' });
});

test('an owner of the environment is not made where a user exists', async () => {
  Object.assign(process.env, {
    ROLLCALL_OWNER_EMAIL: 'env@example.com',
    ROLLCALL_OWNER_TOKEN: 'token',
  });
  forgetSingleton('env');
  expect(await provisionOwner()).toBe(false);
  expect(await db().user.count()).toBe(1);
});

test('on an empty database it is made with its token, which is stored as a hash', async () => {
  await db().user.deleteMany();
  await db().team.deleteMany();
  Object.assign(process.env, { ROLLCALL_OWNER_PASSWORD: 'owner password 1' });
  forgetSingleton('env');
  expect(await provisionOwner()).toBe(true);
  const token = await db().apiToken.findFirstOrThrow();
  expect(JSON.stringify(token)).not.toContain('"token"');
  expect(token.scopes).toEqual(['read', 'check', 'write', 'admin', 'metrics']);
  expect(
    await signIn({ email: 'env@example.com', password: 'owner password 1' }, new Headers()),
  ).toMatchObject({ state: 'signed-in' });
});

test('an unknown address costs as much work as a wrong password', async () => {
  const work = async (email: string) => {
    await forgetGuesses();
    const before = process.cpuUsage();
    await signIn({ email, password: 'wrong' }, new Headers());
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await work('env@example.com');
  const spent = { known: 0, unknown: 0 };
  for (let index = 0; index < 10; index += 1) {
    spent.known += await work('env@example.com');
    spent.unknown += await work('nobody@example.com');
  }
  expect(spent.unknown / spent.known).toBeGreaterThan(0.5);
  expect(spent.unknown / spent.known).toBeLessThan(2);
});
