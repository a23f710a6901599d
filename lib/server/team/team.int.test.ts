import { expect, test } from 'vitest';
import { DELETE as revokeInvite } from '@/app/api/v1/invites/[id]/route';
import { POST as acceptInvite } from '@/app/api/v1/invites/accept/route';
import { POST as lookAtInvite } from '@/app/api/v1/invites/look/route';
import { POST as createInvite } from '@/app/api/v1/invites/route';
import { GET as getMe } from '@/app/api/v1/me/route';
import { PUT as switchTeam } from '@/app/api/v1/me/team/route';
import { POST as issueReset } from '@/app/api/v1/members/[id]/password-reset/route';
import { DELETE as removeMember, PATCH as updateMember } from '@/app/api/v1/members/[id]/route';
import { GET as listMembers } from '@/app/api/v1/members/route';
import { POST as resetPassword } from '@/app/api/v1/password-resets/route';
import { PATCH as updateTeam } from '@/app/api/v1/team/route';
import { POST as createTeam } from '@/app/api/v1/teams/route';
import type { Role } from '@/lib/contracts/permissions';
import { inviteCreatedSchema, linkIssuedSchema, memberPageSchema } from '@/lib/contracts/team';
import { db } from '@/lib/server/db';
import { signIn } from '@/lib/server/session/sign-in';
import {
  createCookie,
  createPerson,
  send,
  type TestPerson,
  withTestServer,
} from '@/lib/server/testing/test-server';

withTestServer();

const PASSWORD = 'nineteen purple gates';

async function invite(person: TestPerson, body: object = {}) {
  const sent = { token: person.token, body: { role: 'editor', ...body } };
  const answer = await send(createInvite, 'POST /api/v1/invites', sent);
  expect(answer.status).toBe(201);
  const { id, path } = inviteCreatedSchema.parse(answer.json);
  return { id, secret: path.replace('/invite#', '') };
}

const accept = (body: object, cookie?: string) =>
  send(acceptInvite, 'POST /api/v1/invites/accept', { body, ...(cookie && { cookie }) });
const look = (secret: string) =>
  send(lookAtInvite, 'POST /api/v1/invites/look', { body: { secret } });
const setRole = (by: TestPerson, of: TestPerson, role: Role) =>
  send(updateMember, `PATCH /api/v1/members/${of.userId}`, { token: by.token, body: { role } });
const remove = (by: TestPerson, of: TestPerson) =>
  send(removeMember, `DELETE /api/v1/members/${of.userId}`, { token: by.token });

let emails = 0;
function newEmail(): string {
  emails += 1;
  return `newcomer-${emails}@example.com`;
}

test('an invitation tells what it is for, and a new account joins by it with its role', async () => {
  const owner = await createPerson('owner');
  const { secret } = await invite(owner);
  expect((await look(secret)).json).toEqual({
    teamName: 'Team',
    role: 'editor',
    email: null,
    signedInAs: null,
  });
  const email = newEmail();
  const joined = await accept({ secret, email, name: 'Bo', password: PASSWORD });
  expect(joined).toMatchObject({ status: 201, json: { teamId: owner.teamId, email } });
  expect(await signIn({ email, password: PASSWORD }, new Headers())).toMatchObject({
    state: 'signed-in',
  });
  const page = await send(listMembers, 'GET /api/v1/members', { token: owner.token });
  expect(memberPageSchema.parse(page.json).items.map(({ role }) => role)).toEqual([
    'owner',
    'editor',
  ]);
});

test('of fifty who open the same link at once, one joins', async () => {
  const owner = await createPerson('owner');
  const { secret } = await invite(owner);
  const people = Array.from({ length: 50 }, () => ({
    secret,
    email: newEmail(),
    password: PASSWORD,
  }));
  const answers = await Promise.all(people.map((person) => accept(person)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(49);
  expect(await db().membership.count({ where: { teamId: owner.teamId } })).toBe(2);
  expect(
    await db().user.count({ where: { email: { in: people.map(({ email }) => email) } } }),
  ).toBe(1);
});

test('unknown, used, revoked and expired invitations read alike', async () => {
  const owner = await createPerson('owner');
  const revoked = await invite(owner);
  await send(revokeInvite, `DELETE /api/v1/invites/${revoked.id}`, { token: owner.token });
  const expired = await invite(owner);
  await db().invite.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
  const answers = await Promise.all([revoked.secret, expired.secret, 'x'.repeat(32)].map(look));
  const details = answers.map(({ json }) => ({ ...Object(json), requestId: '' }));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(details.map((detail) => JSON.stringify(detail))).size).toBe(1);
});

test('what is wrong with an acceptance is said at its field and the invitation stays open', async () => {
  const owner = await createPerson('owner');
  const { secret } = await invite(owner);
  const email = newEmail();
  const wrong = [
    [{ secret, password: PASSWORD }, 422, 'email'],
    [{ secret, email }, 422, 'password'],
    [{ secret, email, password: 'password123' }, 422, 'password'],
    [{ secret, email, password: `${email}1` }, 422, 'password'],
  ] as const;
  for (const [body, status, path] of wrong) {
    expect(await accept(body)).toMatchObject({ status, json: { fields: [{ path }] } });
  }
  expect(await accept({ secret, email: owner.email, password: PASSWORD })).toMatchObject({
    status: 409,
    json: { code: 'account-exists' },
  });
  expect((await look(secret)).status).toBe(200);
});

test('an invitation that is bound to an address lets no other in', async () => {
  const owner = await createPerson('owner');
  const email = newEmail();
  const { secret } = await invite(owner, { email });
  expect((await accept({ secret, email: newEmail(), password: PASSWORD })).status).toBe(403);
  const stranger = await createCookie((await createPerson()).userId);
  expect((await accept({ secret }, stranger.cookie)).status).toBe(403);
  expect((await accept({ secret, password: PASSWORD })).status).toBe(201);
});

test('a signed-in person joins by the link alone, goes on in the new team, and can switch back', async () => {
  const owner = await createPerson('owner');
  const guest = await createPerson('viewer');
  const { cookie } = await createCookie(guest.userId);
  const { secret } = await invite(owner);
  expect((await accept({ secret }, cookie)).status).toBe(201);
  const me = await send(getMe, 'GET /api/v1/me', { cookie });
  expect(me.json).toMatchObject({ team: { id: owner.teamId }, role: 'editor' });
  const back = await send(switchTeam, 'PUT /api/v1/me/team', {
    cookie,
    body: { teamId: guest.teamId },
  });
  expect(back.json).toMatchObject({ team: { id: guest.teamId }, role: 'viewer' });
  const foreign = (await createPerson()).teamId;
  const refused = await send(switchTeam, 'PUT /api/v1/me/team', {
    cookie,
    body: { teamId: foreign },
  });
  expect(refused.status).toBe(404);
  expect((await accept({ secret: (await invite(owner)).secret }, cookie)).json).toMatchObject({
    code: 'already-member',
  });
});

test('only an owner makes, changes or removes an owner, and nobody below admin changes anyone', async () => {
  const owner = await createPerson('owner');
  const { teamId } = owner;
  const admin = await createPerson('admin', { teamId });
  const editor = await createPerson('editor', { teamId });
  expect((await setRole(admin, editor, 'owner')).json).toMatchObject({ code: 'owner-needed' });
  expect((await setRole(admin, owner, 'viewer')).json).toMatchObject({ code: 'owner-needed' });
  expect((await remove(admin, owner)).status).toBe(403);
  const body = { role: 'owner' };
  expect(
    (await send(createInvite, 'POST /api/v1/invites', { token: admin.token, body })).status,
  ).toBe(403);
  expect((await setRole(editor, editor, 'admin')).status).toBe(403);
  expect((await setRole(admin, editor, 'admin')).json).toMatchObject({ role: 'admin' });
  expect((await setRole(owner, editor, 'owner')).status).toBe(200);
});

test('the last owner stays, even when two owners remove each other at once', async () => {
  const first = await createPerson('owner');
  expect((await setRole(first, first, 'admin')).json).toMatchObject({ code: 'last-owner' });
  expect((await remove(first, first)).json).toMatchObject({ code: 'last-owner' });
  const second = await createPerson('owner', { teamId: first.teamId });
  await Promise.all([setRole(first, second, 'viewer'), setRole(second, first, 'viewer')]);
  expect(await db().membership.count({ where: { teamId: first.teamId, role: 'owner' } })).toBe(1);
});

test('who was removed has no way back in by token or session', async () => {
  const owner = await createPerson('owner');
  const member = await createPerson('admin', { teamId: owner.teamId });
  const { cookie } = await createCookie(member.userId);
  expect((await remove(owner, member)).status).toBe(204);
  expect((await send(getMe, 'GET /api/v1/me', { cookie })).status).toBe(401);
  expect((await send(getMe, 'GET /api/v1/me', { token: member.token })).status).toBe(401);
  const { teamId } = owner;
  await db().membership.create({ data: { teamId, userId: member.userId, role: 'viewer' } });
  expect((await send(getMe, 'GET /api/v1/me', { token: member.token })).status).toBe(401);
});

test('a member of another team is not found', async () => {
  const [owner, stranger] = [await createPerson('owner'), await createPerson('viewer')];
  expect((await setRole(owner, stranger, 'admin')).status).toBe(404);
  expect((await remove(owner, stranger)).status).toBe(404);
});

test('a reset link changes the password once and ends every session', async () => {
  const admin = await createPerson('admin');
  const member = await createPerson('editor', { teamId: admin.teamId });
  const { cookie } = await createCookie(member.userId);
  const path = `POST /api/v1/members/${member.userId}/password-reset`;
  const issued = await send(issueReset, path, { token: admin.token });
  const secret = linkIssuedSchema.parse(issued.json).path.replace('/reset-password#', '');
  const reset = (password: string) =>
    send(resetPassword, 'POST /api/v1/password-resets', { body: { secret, password } });
  expect((await reset('password123')).status).toBe(422);
  expect((await reset(PASSWORD)).status).toBe(204);
  expect((await reset(PASSWORD)).status).toBe(404);
  expect((await send(getMe, 'GET /api/v1/me', { cookie })).status).toBe(401);
  const signedIn = await signIn({ email: member.email, password: PASSWORD }, new Headers());
  expect(signedIn.state).toBe('signed-in');
});

test('an admin gets no reset link for an owner, nor for who is also in a foreign team', async () => {
  const admin = await createPerson('admin');
  const owner = await createPerson('owner', { teamId: admin.teamId });
  const guest = await createPerson('owner');
  const { teamId } = admin;
  await db().membership.create({ data: { teamId, userId: guest.userId, role: 'viewer' } });
  for (const { userId } of [owner, guest]) {
    const answer = await send(issueReset, `POST /api/v1/members/${userId}/password-reset`, {
      token: admin.token,
    });
    expect(answer.status).toBe(403);
  }
});

test('a team is renamed by admins, and another one is made by a session only', async () => {
  const admin = await createPerson('admin');
  const { cookie } = await createCookie(admin.userId);
  const renamed = await send(updateTeam, 'PATCH /api/v1/team', {
    token: admin.token,
    body: { name: 'Night shift' },
  });
  expect(renamed.json).toMatchObject({ name: 'Night shift', watchedClients: 0 });
  const body = { name: 'Second' };
  expect(
    (await send(createTeam, 'POST /api/v1/teams', { token: admin.token, body })).json,
  ).toMatchObject({ code: 'session-needed' });
  const made = await send(createTeam, 'POST /api/v1/teams', { cookie, body });
  expect(made.json).toMatchObject({ team: { name: 'Second' }, role: 'owner' });
  expect((await send(getMe, 'GET /api/v1/me', { cookie })).json).toMatchObject({ role: 'owner' });
});
