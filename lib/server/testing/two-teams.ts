import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { type Role, roleSchema, type Scope, scopeSchema } from '@/lib/contracts/permissions';
import { sealCredential } from '@/lib/server/credentials/seal-credential';
import { db } from '@/lib/server/db';
import { newId } from '@/lib/server/new-id';
import { hashToken } from '@/lib/server/session/hash-token';
import { sessionCookieName } from '@/lib/server/session/session-cookie';
import { createCookie, createPerson, createToken } from '@/lib/server/testing/test-server';

const NOTHING = { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 };
/** Nobody listens there: the engine of a test calls no service. */
export const CLOSED_ENDPOINT = '127.0.0.1:9';

export interface Asker {
  name: string;
  /** Null for whoever must be taken for nobody. */
  role: Role | null;
  scopes: readonly Scope[] | null;
  team: string | null;
  sent: { token?: string; cookie?: string; headers?: Record<string, string> };
}

export interface FilledTeam {
  id: string;
  /** Stands in every name and text of this team. */
  canary: string;
  /** The secret of its credential. */
  secret: string;
  /** A watchlist that none of the askers may see, and its canary. */
  hidden: { id: string; viewId: string; canary: string };
  /** One thing of each kind, by the path segment before its id, or by its own name in the path. */
  ids: Readonly<Record<string, string>>;
  askers: Asker[];
}

/** A team with one of everything, and with each role by session and by tokens of each scope. */
export async function fillTeam(name: string): Promise<FilledTeam> {
  const canary = `canary-${name}-${randomBytes(6).toString('hex')}`;
  const secret = `secret-${canary}`;
  const { id } = await db().team.create({ data: { name: canary } });
  const askers = (await Promise.all(roleSchema.options.map((role) => askersOf(role, id)))).flat();
  const owner = await createPerson('owner', { teamId: id });
  await db().user.update({ where: { id: owner.userId }, data: { name: canary } });
  const ids = await fillThings({ teamId: id, userId: owner.userId, canary, secret });
  const hidden = await hideList({
    teamId: id,
    connectionId: ids.connections,
    userId: owner.userId,
  });
  return { id, canary, secret, hidden, ids: { ...ids, teams: id, members: owner.userId }, askers };
}

async function hideList(of: { teamId: string; connectionId: string; userId: string }) {
  const canary = `hidden-${randomBytes(6).toString('hex')}`;
  const { teamId, connectionId, userId } = of;
  const list = await db().watchlist.create({
    data: {
      ...{ teamId, connectionId, name: canary, intervalSeconds: 60, mode: 'viewed' },
      visibility: 'members',
      members: { create: { userId, canEdit: true } },
      entries: { create: { clientId: `GID_${canary}@@@1`, label: canary, tags: [canary] } },
    },
  });
  const by = { createdById: userId, createdBy: 'owner' };
  const view = await db().savedView.create({
    data: { watchlistId: list.id, name: canary, query: '', ...by },
  });
  return { id: list.id, viewId: view.id, canary };
}

async function askersOf(role: Role, teamId: string): Promise<Asker[]> {
  const person = await createPerson(role, { teamId });
  const { cookie } = await createCookie(person.userId);
  const base = { role, team: teamId };
  const perScope = await Promise.all(
    scopeSchema.options.map(async (scope): Promise<Asker> => {
      const token = await createToken({ teamId, userId: person.userId }, [scope]);
      return { ...base, name: `${role} token ${scope}`, scopes: [scope], sent: { token } };
    }),
  );
  const all = scopeSchema.options;
  return [
    { ...base, name: `${role} session`, scopes: null, sent: { cookie } },
    { ...base, name: `${role} token of all scopes`, scopes: all, sent: { token: person.token } },
    ...perScope,
  ];
}

interface Owned {
  teamId: string;
  userId: string;
  canary: string;
  secret: string;
}

async function fillThings({ teamId, userId, canary, secret }: Owned) {
  const credentials = newId();
  const sealed = sealCredential(
    { teamId, rowId: credentials },
    { accessKeySecret: secret, securityToken: null },
  );
  const base = { teamId, name: canary };
  await db().credential.create({
    data: { ...base, id: credentials, kind: 'accessKey', accessKeyId: `LTAI${canary}`, ...sealed },
  });
  const endpoint = CLOSED_ENDPOINT;
  const place = { regionId: 'cn-hangzhou', instanceId: `post-cn-${canary}`, endpoint };
  const connection = await db().connection.create({
    data: { ...base, ...place, credentialId: credentials },
  });
  const connectionId = connection.id;
  const clientId = `GID_${canary}@@@1`;
  const watchlist = await db().watchlist.create({
    data: { ...base, connectionId, intervalSeconds: 60, mode: 'viewed' },
  });
  const entry = { watchlistId: watchlist.id, clientId, label: canary, note: canary };
  await db().watchlistEntry.create({ data: { ...entry, tags: [canary] } });
  const by = { createdById: userId, createdBy: canary };
  const note = await db().clientNote.create({
    data: { connectionId, clientId, text: canary, ...by },
  });
  const until = new Date(Date.now() + 3_600_000);
  await db().expectedAbsence.create({
    data: { connectionId, clientId, note: canary, until, ...by },
  });
  await db().statusChange.create({
    data: {
      ...{ connectionId, clientId, fromStatus: 'online', toStatus: 'offline' },
      ...{ notBefore: new Date(), notAfter: new Date() },
    },
  });
  const view = await db().savedView.create({
    data: { watchlistId: watchlist.id, name: canary, query: `q=${canary}`, ...by },
  });
  const invite = await db().invite.create({
    data: {
      teamId,
      hash: hashToken(randomUUID()),
      role: 'owner',
      createdBy: canary,
      expiresAt: until,
    },
  });
  const snapshot = await db().snapshot.create({
    data: {
      ...{
        teamId,
        hash: hashToken(randomUUID()),
        title: canary,
        origin: 'board',
        isRedacted: false,
      },
      ...{ takenAt: new Date(), expiresAt: until, total: 0, summary: NOTHING, rows: [], ...by },
    },
  });
  const token = await db().apiToken.create({
    data: { ...base, userId, hash: hashToken(randomUUID()), prefix: 'rc_', scopes: ['admin'] },
  });
  const { sessionId } = await createCookie(userId);
  return {
    ...{ credentials, connections: connectionId, watchlists: watchlist.id, clientId },
    ...{ noteId: note.id, viewId: view.id, invites: invite.id, snapshots: snapshot.id },
    ...{ tokens: token.id, sessions: sessionId },
  };
}

/** Whoever must be turned away as nobody, though something was sent. */
export async function nobodies(): Promise<Asker[]> {
  const { teamId, userId } = await createPerson('owner');
  const { cookie, sessionId } = await createCookie(userId);
  await db().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
  const past = { expiresAt: new Date(Date.now() - 1000) };
  const old = await createCookie(userId);
  await db().session.update({ where: { id: old.sessionId }, data: past });
  const [expired, revoked] = [
    await createToken({ teamId, userId }),
    await createToken({ teamId, userId }),
  ];
  await db().apiToken.update({ where: { hash: hashToken(expired) }, data: past });
  await db().apiToken.update({
    where: { hash: hashToken(revoked) },
    data: { revokedAt: new Date() },
  });
  const removed = await createPerson('owner');
  const removedCookie = (await createCookie(removed.userId)).cookie;
  await db().membership.deleteMany({ where: { userId: removed.userId } });
  const living = await createCookie(userId);
  const token = { sub: userId, sid: living.sessionId };
  const forged = `${sessionCookieName()}=${await encode({ token, secret: 'another secret' })}`;
  const unsigned = `${sessionCookieName()}=${Buffer.from(JSON.stringify(token)).toString('base64url')}`;
  const living64 = Buffer.from(`${userId}:`).toString('base64');
  const sent: Record<string, Asker['sent']> = {
    nobody: {},
    'an empty bearer': { headers: { authorization: 'Bearer ' } },
    'basic authorization': { headers: { authorization: `Basic ${living64}` } },
    'a token that never was': { token: randomBytes(24).toString('base64url') },
    'an expired token': { token: expired },
    'a revoked token': { token: revoked },
    'a removed person’s token': { token: removed.token },
    'a removed person’s session': { cookie: removedCookie },
    'a revoked session': { cookie },
    'an expired session': { cookie: old.cookie },
    'a session sealed by another': { cookie: forged },
    'an unsealed session': { cookie: unsigned },
    'a wrong token beside a right session': { token: 'wrong', cookie: living.cookie },
  };
  return Object.entries(sent).map(([name, what]) => {
    return { name, role: null, scopes: null, team: null, sent: what };
  });
}
