import 'server-only';

type Ids = Readonly<Record<string, string>>;

const NO_LIST = '00000000-0000-7000-8000-000000000000';

/** A body that the contract takes, for each operation that wants one, pointing at `ids`. */
export const PROBE_BODIES: Readonly<Record<string, (ids: Ids) => unknown>> = {
  createCredential: () => ({ name: 'probe', accessKeyId: 'LTAI', accessKeySecret: 's' }),
  updateCredential: () => ({ name: 'probe' }),
  createConnection: (ids) => ({
    name: 'probe',
    credentialId: ids.credentials,
    regionId: 'cn-hangzhou',
    instanceId: 'post-cn-probe',
  }),
  updateConnection: () => ({ name: 'probe' }),
  createLookup: (ids) => ({
    connectionId: ids.connections,
    clientIds: [ids.clientId],
    source: 'cached',
  }),
  createWatchlist: (ids) => ({
    name: 'probe',
    connectionId: ids.connections,
    intervalSeconds: 60,
    mode: 'viewed',
  }),
  updateWatchlist: () => ({ name: 'probe' }),
  setListAccess: () => ({ visibility: 'team' }),
  addEntries: () => ({ entries: [{ clientId: 'GID_probe@@@1' }] }),
  editEntries: (ids) => ({ clientIds: [ids.clientId], label: 'probe' }),
  moveEntries: (ids) => ({ clientIds: [ids.clientId], to: NO_LIST }),
  removeEntries: (ids) => ({ clientIds: [ids.clientId] }),
  requestChecks: (ids) => ({ clientIds: [ids.clientId] }),
  createSavedView: () => ({ name: 'probe', query: '' }),
  updateSavedView: () => ({ name: 'probe' }),
  createClientNote: () => ({ text: 'probe' }),
  setAbsence: () => ({ until: new Date(Date.now() + 3_600_000).toISOString() }),
  createSnapshot: (ids) => ({ watchlistId: ids.watchlists, expiresInHours: 1 }),
  updateMember: () => ({ role: 'viewer' }),
  createInvite: () => ({ role: 'viewer' }),
  updateTeam: () => ({ name: 'probe' }),
  createTeam: () => ({ name: 'probe' }),
  createToken: () => ({ name: 'probe', scopes: ['read'] }),
  updateMe: () => ({ theme: 'dark' }),
  switchTeam: (ids) => ({ teamId: ids.teams }),
  changePassword: () => ({ currentPassword: 'x', newPassword: 'violet harbour 42 lantern' }),
  confirmSecondFactor: () => ({ code: '000000' }),
  disableSecondFactor: () => ({ password: 'x' }),
};

/** Operations without an id in their path that name a thing of a team in their body. */
export const NAMES_A_THING_IN_ITS_BODY: ReadonlySet<string> = new Set([
  'createConnection',
  'createLookup',
  'createWatchlist',
  'createSnapshot',
  'switchTeam',
]);
