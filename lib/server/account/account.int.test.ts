import { beforeAll, beforeEach, expect, test } from 'vitest';
import { PUT as changePassword } from '@/app/api/v1/me/password/route';
import * as me from '@/app/api/v1/me/route';
import * as factor from '@/app/api/v1/me/second-factor/route';
import * as session from '@/app/api/v1/sessions/[id]/route';
import * as sessions from '@/app/api/v1/sessions/route';
import * as token from '@/app/api/v1/tokens/[id]/route';
import * as tokens from '@/app/api/v1/tokens/route';
import {
  recoveryCodesSchema,
  secondFactorSchema,
  sessionPageSchema,
} from '@/lib/contracts/account';
import { tokenCreatedSchema, tokenPageSchema } from '@/lib/contracts/token';
import { db } from '@/lib/server/db';
import { hashPassword } from '@/lib/server/session/password';
import { openSecondFactor } from '@/lib/server/session/second-factor';
import { signIn } from '@/lib/server/session/sign-in';
import { hotp } from '@/lib/server/session/totp';
import { forgetGuesses } from '@/lib/server/testing/forget-guesses';
import { createCookie, createPerson, send, withTestServer } from '@/lib/server/testing/test-server';

withTestServer();

const PASSWORD = 'nineteen purple gates';
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(forgetGuesses);

async function signedIn() {
  const person = await createPerson('viewer', { passwordHash });
  return { ...person, ...(await createCookie(person.userId)) };
}

function codeNow(secret: Buffer, shift = 0): string {
  return hotp(secret, Math.floor(Date.now() / 30_000) + shift);
}

async function secretOf(userId: string): Promise<Buffer> {
  const secret = openSecondFactor(await db().user.findUniqueOrThrow({ where: { id: userId } }));
  if (!secret) throw new Error('There is no second factor.');
  return secret;
}

test('name, language and theme are one’s own to change', async () => {
  const { cookie } = await signedIn();
  const body = { name: 'Bo', locale: 'zh-CN', theme: 'dark' };
  expect((await send(me.PATCH, 'PATCH /api/v1/me', { cookie, body })).json).toMatchObject({
    user: { name: 'Bo' },
  });
  expect(
    (await send(me.PATCH, 'PATCH /api/v1/me', { cookie, body: { role: 'owner' } })).status,
  ).toBe(422);
});

test('a new password needs the old one, must not be easy, and ends the other sessions', async () => {
  const person = await signedIn();
  const other = await createCookie(person.userId);
  const change = (currentPassword: string, newPassword: string) =>
    send(changePassword, 'PUT /api/v1/me/password', {
      cookie: person.cookie,
      body: { currentPassword, newPassword },
    });
  expect((await change('wrong', 'seven green bottles')).json).toMatchObject({
    fields: [{ path: 'currentPassword' }],
  });
  expect((await change(PASSWORD, 'qwertyuiop')).json).toMatchObject({
    fields: [{ path: 'newPassword' }],
  });
  expect((await change(PASSWORD, 'seven green bottles')).status).toBe(204);
  expect((await send(me.GET, 'GET /api/v1/me', { cookie: person.cookie })).status).toBe(200);
  expect((await send(me.GET, 'GET /api/v1/me', { cookie: other.cookie })).status).toBe(401);
  expect((await signIn({ email: person.email, password: PASSWORD }, new Headers())).state).toBe(
    'refused',
  );
});

test('sessions are listed and ended, one’s own only', async () => {
  const [person, stranger] = [await signedIn(), await signedIn()];
  const other = await createCookie(person.userId);
  const { cookie } = person;
  const page = sessionPageSchema.parse(
    (await send(sessions.GET, 'GET /api/v1/sessions', { cookie })).json,
  );
  expect(page.items.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
    [person.sessionId, true],
    [other.sessionId, false],
  ]);
  const end = (id: string) => send(session.DELETE, `DELETE /api/v1/sessions/${id}`, { cookie });
  expect((await end(stranger.sessionId)).status).toBe(404);
  expect((await end(other.sessionId)).status).toBe(204);
  expect((await end(other.sessionId)).status).toBe(404);
  await createCookie(person.userId);
  expect((await send(sessions.DELETE, 'DELETE /api/v1/sessions', { cookie })).json).toEqual({
    revoked: 1,
  });
  expect((await send(me.GET, 'GET /api/v1/me', { cookie })).status).toBe(200);
});

test('the account is not managed by a token, not even by one of all scopes', async () => {
  const person = await createPerson('owner', { passwordHash });
  const sent = { token: person.token };
  expect((await send(sessions.GET, 'GET /api/v1/sessions', sent)).json).toMatchObject({
    code: 'session-needed',
  });
  const body = { currentPassword: PASSWORD, newPassword: 'seven green bottles' };
  expect((await send(changePassword, 'PUT /api/v1/me/password', { ...sent, body })).status).toBe(
    403,
  );
});

test('the second factor counts from its first code on, and a code passes once', async () => {
  const person = await signedIn();
  const { cookie, userId, email } = person;
  const started = await send(factor.POST, 'POST /api/v1/me/second-factor', { cookie });
  expect(secondFactorSchema.parse(started.json).otpauthUrl).toContain('otpauth://totp/');
  const tryIn = (code?: string) => signIn({ email, password: PASSWORD, code }, new Headers());
  expect((await tryIn()).state).toBe('signed-in');
  const secret = await secretOf(userId);
  const confirm = (code: string) =>
    send(factor.PUT, 'PUT /api/v1/me/second-factor', { cookie, body: { code } });
  expect((await confirm(codeNow(secret, 50))).status).toBe(422);
  const confirmed = await confirm(codeNow(secret, -1));
  const { recoveryCodes } = recoveryCodesSchema.parse(confirmed.json);
  expect((await tryIn()).state).toBe('second-factor-needed');
  expect((await tryIn(codeNow(secret, -1))).state).toBe('wrong-code');
  const code = codeNow(secret);
  const twice = await Promise.all([tryIn(code), tryIn(code)]);
  expect(twice.map(({ state }) => state).sort()).toEqual(['signed-in', 'wrong-code']);
  expect((await tryIn(recoveryCodes[0])).state).toBe('signed-in');
  expect((await tryIn(recoveryCodes[0])).state).toBe('wrong-code');
  const state = await send(factor.GET, 'GET /api/v1/me/second-factor', { cookie });
  expect(state.json).toEqual({ enabled: true, recoveryCodesLeft: 9 });
});

test('the second factor goes off by the password only, and its secret is nowhere in the database', async () => {
  const { cookie, userId } = await signedIn();
  await send(factor.POST, 'POST /api/v1/me/second-factor', { cookie });
  const secret = await secretOf(userId);
  const row = JSON.stringify(await db().user.findUniqueOrThrow({ where: { id: userId } }));
  expect(row).not.toContain(secret.toString('hex'));
  await send(factor.PUT, 'PUT /api/v1/me/second-factor', {
    cookie,
    body: { code: codeNow(secret) },
  });
  const off = (password: string) =>
    send(factor.DELETE, 'DELETE /api/v1/me/second-factor', { cookie, body: { password } });
  expect((await off('wrong')).status).toBe(422);
  expect((await off(PASSWORD)).status).toBe(204);
});

test('wrong guesses are throttled, and who signed in here before still gets in', async () => {
  const { email, userId } = await createPerson('viewer', { passwordHash });
  const from = (address: string) => new Headers({ 'x-forwarded-for': address });
  await signIn({ email, password: PASSWORD }, from('10.0.0.1'));
  const guesses: string[] = [];
  for (let index = 0; index < 105; index += 1) {
    const address = `10.1.0.${Math.floor(index / 8)}`;
    const guess = signIn({ email, password: 'wrong' }, from(address));
    guesses.push(
      await guess.then(
        ({ state }) => state,
        () => 'throttled',
      ),
    );
  }
  expect(guesses.filter((state) => state === 'refused')).toHaveLength(99);
  await expect(signIn({ email, password: PASSWORD }, from('10.1.0.99'))).rejects.toThrow(
    'Too many',
  );
  expect((await signIn({ email, password: PASSWORD }, from('10.0.0.1'))).state).toBe('signed-in');
  expect(await db().session.count({ where: { userId } })).toBe(2);
});

test('one address cannot guess over many accounts', async () => {
  const from = new Headers({ 'x-forwarded-for': '10.2.0.1' });
  let refused = 0;
  for (let index = 0; index < 60; index += 1) {
    const guess = signIn({ email: `nobody-${index}@example.com`, password: 'x' }, from);
    refused += await guess.then(
      () => 0,
      () => 1,
    );
  }
  expect(refused).toBe(10);
});

test('a token is shown once, is kept as a hash, acts within its scopes, and ends when it is revoked', async () => {
  const { cookie, userId } = await signedIn();
  const body = { name: 'CI', scopes: ['read'] };
  const made = tokenCreatedSchema.parse(
    (await send(tokens.POST, 'POST /api/v1/tokens', { cookie, body })).json,
  );
  expect(made.token.startsWith(made.prefix)).toBe(true);
  expect(JSON.stringify(await db().apiToken.findMany({ where: { userId } }))).not.toContain(
    made.token,
  );
  expect((await send(me.GET, 'GET /api/v1/me', { token: made.token })).status).toBe(200);
  const escalate = { token: made.token, body: { name: 'More', scopes: ['admin'] } };
  expect((await send(tokens.POST, 'POST /api/v1/tokens', escalate)).json).toMatchObject({
    code: 'scope-missing',
  });
  expect(
    (await send(me.PATCH, 'PATCH /api/v1/me', { token: made.token, body: { name: 'x' } })).status,
  ).toBe(403);
  const listed = tokenPageSchema.parse(
    (await send(tokens.GET, 'GET /api/v1/tokens', { cookie })).json,
  );
  expect(listed.items.map(({ name }) => name)).toContain('CI');
  expect((await send(token.DELETE, `DELETE /api/v1/tokens/${made.id}`, { cookie })).status).toBe(
    204,
  );
  expect((await send(me.GET, 'GET /api/v1/me', { token: made.token })).status).toBe(401);
});

test('a viewer sees and revokes own tokens, an admin those of the team', async () => {
  const viewer = await signedIn();
  const admin = await createPerson('admin', { teamId: viewer.teamId });
  const own = tokenPageSchema.parse(
    (await send(tokens.GET, 'GET /api/v1/tokens', { cookie: viewer.cookie })).json,
  );
  expect(own.items).toHaveLength(1);
  const all = tokenPageSchema.parse(
    (await send(tokens.GET, 'GET /api/v1/tokens', { token: admin.token })).json,
  );
  expect(all.items).toHaveLength(2);
  const foreign = all.items.find(({ owner }) => owner === admin.email)?.id;
  expect(
    (await send(token.DELETE, `DELETE /api/v1/tokens/${foreign}`, { cookie: viewer.cookie }))
      .status,
  ).toBe(404);
});
