import 'server-only';
import { randomBytes } from 'node:crypto';
import { db } from '@/lib/server/db';
import { newId } from '@/lib/server/new-id';
import { hashToken } from '@/lib/server/session/hash-token';
import { openSecondFactor } from '@/lib/server/session/second-factor';
import { hotp } from '@/lib/server/session/totp';
import type { Ids, Probe } from '@/lib/server/testing/probes';
import { createConnectionRow, createCookie } from '@/lib/server/testing/test-server';
import { createTestWatchlist } from '@/lib/server/testing/test-watchlist';
import type { Asker, FilledTeam } from '@/lib/server/testing/two-teams';

export const PASSWORD = 'nineteen purple gates';
const NEW_PASSWORD = 'violet harbour 42 lantern';
const STEP_MS = 30_000;

/** An owner of a team with one of everything. */
export interface Scene {
  team: FilledTeam;
  asker: Asker;
  userId: string;
  email: string;
  /** Sends another operation as this owner, as a step on the way. */
  send: (operationId: string) => Promise<unknown>;
}

/** What this operation needs beyond the scene and its probe's body. */
interface Given {
  ids?: Ids;
  body?: unknown;
  /** Who asks, and whom the log names, where it is not the scene's owner. */
  as?: { asker: Asker; email: string };
}

interface Audited {
  action: string;
  arrange?: (scene: Scene) => Promise<Given> | Given;
}

export const NOBODY: Asker = { name: 'nobody', role: null, scopes: null, team: null, sent: {} };

/** What each operation that changes something leaves in the log, written down a second time and by hand. */
export const AUDITED: Readonly<Record<string, Audited>> = {
  updateMe: { action: 'account.update' },
  changePassword: {
    action: 'account.password.change',
    arrange: () => ({ body: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD } }),
  },
  startSecondFactor: { action: 'account.second-factor.start' },
  confirmSecondFactor: { action: 'account.second-factor.enable', arrange: codeOf },
  disableSecondFactor: {
    action: 'account.second-factor.disable',
    arrange: () => ({ body: { password: PASSWORD } }),
  },
  revokeOtherSessions: { action: 'account.sessions.revoke', arrange: otherSession },
  revokeOwnSession: { action: 'account.sessions.revoke', arrange: otherSession },
  resetPassword: { action: 'account.password.reset', arrange: resetLink },
  createCredential: { action: 'credential.create' },
  updateCredential: { action: 'credential.update' },
  deleteCredential: { action: 'credential.delete', arrange: unusedCredential },
  createConnection: { action: 'connection.create' },
  updateConnection: { action: 'connection.update' },
  deleteConnection: { action: 'connection.delete', arrange: unusedConnection },
  createClientNote: { action: 'clientNote.create' },
  deleteClientNote: { action: 'clientNote.delete', arrange: ownNote },
  setAbsence: { action: 'client.expectOffline' },
  deleteAbsence: { action: 'client.expectNothing' },
  createWatchlist: { action: 'watchlist.create' },
  updateWatchlist: { action: 'watchlist.update' },
  deleteWatchlist: { action: 'watchlist.delete' },
  setListAccess: { action: 'watchlist.access' },
  addEntries: { action: 'watchlist.entries.add' },
  editEntries: { action: 'watchlist.entries.edit' },
  moveEntries: { action: 'watchlist.entries.move', arrange: otherList },
  removeEntries: { action: 'watchlist.entries.remove' },
  createSavedView: { action: 'savedView.create' },
  updateSavedView: { action: 'savedView.update' },
  deleteSavedView: { action: 'savedView.delete' },
  createSnapshot: { action: 'snapshot.create' },
  deleteSnapshot: { action: 'snapshot.delete' },
  updateTeam: { action: 'team.update' },
  createTeam: { action: 'team.create' },
  updateMember: { action: 'member.update' },
  removeMember: { action: 'member.remove' },
  issuePasswordReset: { action: 'member.password-reset.issue' },
  createInvite: { action: 'invite.create' },
  revokeInvite: { action: 'invite.revoke' },
  acceptInvite: { action: 'invite.accept', arrange: invitation },
  createToken: { action: 'token.create' },
  revokeToken: { action: 'token.revoke' },
};

/** Operations that change nothing a team would ask about, each with the reason. */
export const NOT_AUDITED: Readonly<Record<string, string>> = {
  testConnection: 'spends calls, which the footprint counts',
  requestChecks: 'spends calls, which the footprint counts by person',
  createLookup: 'spends calls, which the footprint counts by person',
  lookAtInvite: 'reads',
  switchTeam: 'changes where the own session looks',
};

const newSecret = () => randomBytes(24).toString('base64url');
const inAnHour = () => new Date(Date.now() + 3_600_000);

async function codeOf({ userId, send }: Scene): Promise<Given> {
  await send('startSecondFactor');
  const secret = openSecondFactor(await db().user.findUniqueOrThrow({ where: { id: userId } }));
  if (secret === null) throw new Error('The second factor was not started.');
  return { body: { code: hotp(secret, Math.floor(Date.now() / STEP_MS)) } };
}

async function otherSession({ team, userId }: Scene): Promise<Given> {
  const { sessionId } = await createCookie(userId);
  return { ids: { ...team.ids, sessions: sessionId } };
}

async function resetLink({ userId, email }: Scene): Promise<Given> {
  const secret = newSecret();
  await db().passwordReset.create({
    data: { userId, hash: hashToken(secret), expiresAt: inAnHour() },
  });
  return { body: { secret, password: NEW_PASSWORD }, as: { asker: NOBODY, email } };
}

export async function invitation({ team }: Pick<Scene, 'team'>): Promise<Given> {
  const secret = newSecret();
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  await db().invite.create({
    data: {
      ...{ teamId: team.id, hash: hashToken(secret), role: 'viewer', createdBy: 'owner' },
      expiresAt: inAnHour(),
    },
  });
  return { body: { secret, email, password: NEW_PASSWORD }, as: { asker: NOBODY, email } };
}

async function unusedConnection({ team }: Scene): Promise<Given> {
  return { ids: { ...team.ids, connections: await createConnectionRow(team.id) } };
}

async function unusedCredential({ team }: Scene): Promise<Given> {
  const id = newId();
  const sealed = { secretCiphertext: '', wrappedKey: '', keyVersion: '' };
  await db().credential.create({
    data: { id, teamId: team.id, name: id, kind: 'accessKey', accessKeyId: id, ...sealed },
  });
  return { ids: { ...team.ids, credentials: id } };
}

async function ownNote({ team, userId, email }: Scene): Promise<Given> {
  const { connections: connectionId = '', clientId = '' } = team.ids;
  const { id } = await db().clientNote.create({
    data: { connectionId, clientId, text: 'own', createdById: userId, createdBy: email },
  });
  return { ids: { ...team.ids, noteId: id } };
}

async function otherList({ team }: Scene): Promise<Given> {
  const { connections: connectionId = '', clientId } = team.ids;
  const to = await createTestWatchlist({ teamId: team.id, connectionId }, []);
  return { body: { clientIds: [clientId], to } };
}

/** The probe that succeeds, and who stands in the log for it. */
export async function arrange(
  operation: Probe['operation'],
  scene: Scene,
): Promise<{ probe: Probe; email: string }> {
  const { ids = scene.team.ids, body, as } = (await AUDITED[operation.id]?.arrange?.(scene)) ?? {};
  const probe = { operation, asker: as?.asker ?? scene.asker, ids };
  return {
    probe: body === undefined ? probe : { ...probe, body },
    email: as?.email ?? scene.email,
  };
}
