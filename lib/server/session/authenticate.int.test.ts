import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { GET as getMe } from '@/app/api/v1/me/route';
import { GET as listSessions } from '@/app/api/v1/sessions/route';
import { sessionPageSchema } from '@/lib/contracts/account';
import { meSchema } from '@/lib/contracts/me';
import { db } from '@/lib/server/db';
import { sessionCookieName } from '@/lib/server/session/session-cookie';
import { createCookie, createPerson, send, withTestServer } from '@/lib/server/testing/test-server';

withTestServer();

const me = (sent: Parameters<typeof send>[2]) => send(getMe, 'GET /api/v1/me', sent);

test('a token and a session both say who asks, in which team, with which role', async () => {
  const person = await createPerson('editor');
  const { cookie } = await createCookie(person.userId);
  for (const sent of [{ token: person.token }, { cookie }]) {
    const answer = await me(sent);
    expect(answer.status).toBe(200);
    expect(meSchema.parse(answer.json)).toMatchObject({
      user: { email: person.email },
      role: 'editor',
    });
  }
});

test('nobody, a wrong token, a token in a wrong scheme and a cookie of another secret are 401', async () => {
  const { userId, token } = await createPerson();
  const { sessionId } = await createCookie(userId);
  const forged = await encode({ token: { sid: sessionId }, secret: 'another secret' });
  const unsealed = Buffer.from(JSON.stringify({ sid: sessionId })).toString('base64url');
  const tries = [
    {},
    { token: `${token}x` },
    { headers: { authorization: `Basic ${token}` } },
    { cookie: `${sessionCookieName()}=${forged}` },
    { cookie: `${sessionCookieName()}=e30.${unsealed}.` },
    { cookie: `${sessionCookieName()}=${sessionId}` },
  ];
  for (const sent of tries) expect((await me(sent)).status).toBe(401);
});

test('a wrong token is refused even when a good cookie comes with it', async () => {
  const { cookie } = await createCookie((await createPerson()).userId);
  expect((await me({ cookie, token: 'wrong' })).status).toBe(401);
});

test('revoked and expired sessions and tokens count no more, from the next request on', async () => {
  const person = await createPerson();
  const { cookie, sessionId } = await createCookie(person.userId);
  expect((await me({ cookie })).status).toBe(200);
  await db().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
  expect((await me({ cookie })).status).toBe(401);
  await db().apiToken.updateMany({
    where: { userId: person.userId },
    data: { expiresAt: new Date(0) },
  });
  expect((await me({ token: person.token })).status).toBe(401);
  const other = await createCookie(person.userId);
  await db().session.update({ where: { id: other.sessionId }, data: { expiresAt: new Date(0) } });
  expect((await me({ cookie: other.cookie })).status).toBe(401);
});

test('a session that nobody used for too long is over, and is listed no more', async () => {
  const { userId } = await createPerson();
  const idle = await createCookie(userId);
  const used = await createCookie(userId);
  const seenHoursAgo = (sessionId: string, hours: number) =>
    db().session.update({
      where: { id: sessionId },
      data: { lastSeenAt: new Date(Date.now() - hours * 3_600_000) },
    });
  await seenHoursAgo(idle.sessionId, 73);
  await seenHoursAgo(used.sessionId, 71);
  expect((await me({ cookie: idle.cookie })).status).toBe(401);
  expect((await me({ cookie: used.cookie })).status).toBe(200);
  const listed = await send(listSessions, 'GET /api/v1/sessions', { cookie: used.cookie });
  expect(sessionPageSchema.parse(listed.json).items.map(({ id }) => id)).toEqual([used.sessionId]);
});

test('another role and a removal from the team count at the next request', async () => {
  const person = await createPerson('admin');
  const { cookie } = await createCookie(person.userId);
  const { teamId, userId, token } = person;
  await db().membership.update({
    where: { teamId_userId: { teamId, userId } },
    data: { role: 'viewer' },
  });
  expect((await me({ cookie })).json).toMatchObject({ role: 'viewer' });
  await db().membership.delete({ where: { teamId_userId: { teamId, userId } } });
  expect((await me({ cookie })).status).toBe(401);
  expect((await me({ token })).status).toBe(401);
});

test('a token acts in its own team and with its scopes only', async () => {
  const person = await createPerson('owner', { scopes: ['metrics'] });
  expect((await me({ token: person.token })).status).toBe(403);
});

test('the session row’s team is the one that counts', async () => {
  const person = await createPerson('viewer');
  const second = await db().team.create({ data: { name: 'Second' } });
  await db().membership.create({
    data: { teamId: second.id, userId: person.userId, role: 'admin' },
  });
  const { cookie, sessionId } = await createCookie(person.userId);
  expect((await me({ cookie })).json).toMatchObject({ team: { id: person.teamId } });
  await db().session.update({ where: { id: sessionId }, data: { teamId: second.id } });
  expect((await me({ cookie })).json).toMatchObject({ team: { id: second.id }, role: 'admin' });
});
