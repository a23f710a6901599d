import 'server-only';
import type { Role, Scope } from '@/lib/contracts/permissions';

export type AccessRule = 'open' | readonly [least: Role, scope: Scope];

/**
 * Who may use each operation, written down a second time and by hand: a new operation without a line here, or
 * one whose permission was loosened by mistake, fails the matrix.
 */
export const ACCESS_RULES: Readonly<Record<string, AccessRule>> = {
  readHealth: 'open',
  readSetup: 'open',
  createSetup: 'open',
  readOpenApi: 'open',
  resetPassword: 'open',
  lookAtInvite: 'open',
  acceptInvite: 'open',
  readMetrics: ['admin', 'metrics'],
  readMe: ['viewer', 'read'],
  updateMe: ['viewer', 'write'],
  switchTeam: ['viewer', 'admin'],
  changePassword: ['viewer', 'admin'],
  readSecondFactor: ['viewer', 'admin'],
  startSecondFactor: ['viewer', 'admin'],
  confirmSecondFactor: ['viewer', 'admin'],
  disableSecondFactor: ['viewer', 'admin'],
  listSessions: ['viewer', 'admin'],
  revokeOtherSessions: ['viewer', 'admin'],
  revokeOwnSession: ['viewer', 'admin'],
  listCredentials: ['admin', 'admin'],
  createCredential: ['admin', 'admin'],
  updateCredential: ['admin', 'admin'],
  deleteCredential: ['admin', 'admin'],
  listConnections: ['viewer', 'read'],
  createConnection: ['admin', 'admin'],
  getConnection: ['viewer', 'read'],
  updateConnection: ['admin', 'admin'],
  deleteConnection: ['admin', 'admin'],
  testConnection: ['admin', 'admin'],
  readConnectionHealth: ['viewer', 'read'],
  readFootprint: ['viewer', 'read'],
  readClient: ['viewer', 'read'],
  listClientChanges: ['viewer', 'read'],
  listClientNotes: ['viewer', 'read'],
  createClientNote: ['viewer', 'write'],
  deleteClientNote: ['viewer', 'write'],
  getAbsence: ['viewer', 'read'],
  setAbsence: ['viewer', 'write'],
  deleteAbsence: ['viewer', 'write'],
  listAbsences: ['viewer', 'read'],
  createLookup: ['viewer', 'check'],
  listWatchlists: ['viewer', 'read'],
  createWatchlist: ['editor', 'write'],
  getWatchlist: ['viewer', 'read'],
  updateWatchlist: ['editor', 'write'],
  deleteWatchlist: ['editor', 'write'],
  readListAccess: ['viewer', 'read'],
  setListAccess: ['editor', 'write'],
  listEntries: ['viewer', 'read'],
  addEntries: ['editor', 'write'],
  editEntries: ['editor', 'write'],
  moveEntries: ['editor', 'write'],
  removeEntries: ['editor', 'write'],
  readStatuses: ['viewer', 'read'],
  readHistory: ['viewer', 'read'],
  readUptime: ['viewer', 'read'],
  listWatchlistChanges: ['viewer', 'read'],
  listTeamChanges: ['viewer', 'read'],
  listNetChanges: ['viewer', 'read'],
  requestChecks: ['viewer', 'check'],
  listSavedViews: ['viewer', 'read'],
  createSavedView: ['editor', 'write'],
  updateSavedView: ['editor', 'write'],
  deleteSavedView: ['editor', 'write'],
  listSnapshots: ['viewer', 'read'],
  createSnapshot: ['viewer', 'write'],
  deleteSnapshot: ['viewer', 'write'],
  getTeam: ['viewer', 'read'],
  updateTeam: ['admin', 'admin'],
  createTeam: ['admin', 'admin'],
  listMembers: ['viewer', 'read'],
  updateMember: ['admin', 'admin'],
  removeMember: ['admin', 'admin'],
  issuePasswordReset: ['admin', 'admin'],
  listInvites: ['admin', 'admin'],
  createInvite: ['admin', 'admin'],
  revokeInvite: ['admin', 'admin'],
  listTokens: ['viewer', 'admin'],
  createToken: ['viewer', 'admin'],
  revokeToken: ['viewer', 'admin'],
  listAuditEvents: ['admin', 'admin'],
};

/** Route files outside the registry, and why nobody can reach a team's data through them. */
export const ROUTES_OUTSIDE: Readonly<Record<string, string>> = {
  '/api/auth/{nextauth}': 'next-auth: signing in and out',
  '/api/v1/{unknown}': 'what is no path: 404',
};

/** Tokens are refused whatever they may do: these are about the person's own sign-ins. */
export const FOR_SESSIONS_ONLY: ReadonlySet<string> = new Set([
  'switchTeam',
  'changePassword',
  'startSecondFactor',
  'confirmSecondFactor',
  'disableSecondFactor',
  'listSessions',
  'revokeOtherSessions',
  'revokeOwnSession',
]);

const RANK: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, admin: 2, owner: 3 };

/** `scopes` is null for a session, which has all that its role has. */
export function isGranted(
  rule: AccessRule,
  { role, scopes }: { role: Role; scopes: readonly Scope[] | null },
): boolean {
  if (rule === 'open') return true;
  const [least, needed] = rule;
  if (RANK[role] < RANK[least]) return false;
  if (scopes === null || scopes.includes('admin') || scopes.includes(needed)) return true;
  return needed === 'read' && (scopes.includes('write') || scopes.includes('check'));
}
