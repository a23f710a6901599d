/** Every query key of the browser. Invalidate by the shortest key that covers what changed. */
export const keys = {
  me: ['me'] as const,
  setup: ['setup'] as const,
  apiDocument: ['api-document'] as const,
  credentials: {
    all: ['credentials'] as const,
    list: ['credentials', 'list'] as const,
  },
  connections: {
    all: ['connections'] as const,
    list: ['connections', 'list'] as const,
    one: (id: string) => ['connections', 'one', id] as const,
    health: (id: string) => ['connections', 'health', id] as const,
    footprint: (id: string, range: object) => ['connections', 'footprint', id, range] as const,
  },
  watchlists: {
    all: ['watchlists'] as const,
    list: ['watchlists', 'list'] as const,
    one: (id: string) => ['watchlists', 'one', id] as const,
    access: (id: string) => ['watchlists', 'access', id] as const,
    entries: (id: string) => ['watchlists', 'entries', id] as const,
    changes: (id: string, range: object) => ['watchlists', 'changes', id, range] as const,
    statuses: (id: string) => ['statuses', id] as const,
    views: (id: string) => ['watchlists', 'views', id] as const,
    absences: (id: string) => ['watchlists', 'absences', id] as const,
    history: (id: string, range: object) => ['watchlists', 'history', id, range] as const,
  },
  clients: {
    one: (connectionId: string, clientId: string) => ['clients', connectionId, clientId] as const,
    changes: (connectionId: string, clientId: string, range: object) =>
      ['clients', connectionId, clientId, 'changes', range] as const,
    notes: (connectionId: string, clientId: string) =>
      ['clients', connectionId, clientId, 'notes'] as const,
    absence: (connectionId: string, clientId: string) =>
      ['clients', connectionId, clientId, 'absence'] as const,
  },
  changes: {
    all: ['changes'] as const,
    net: (range: object) => ['changes', 'net', range] as const,
    list: (range: object) => ['changes', 'list', range] as const,
  },
  lookups: { all: ['lookups'] as const },
  snapshots: { all: ['snapshots'] as const },
  team: {
    all: ['team'] as const,
    one: ['team', 'one'] as const,
    members: ['team', 'members'] as const,
    invites: ['team', 'invites'] as const,
    tokens: ['team', 'tokens'] as const,
    audit: (filter: object) => ['team', 'audit', filter] as const,
  },
  account: {
    sessions: ['account', 'sessions'] as const,
    secondFactor: ['account', 'second-factor'] as const,
  },
  invite: (secret: string) => ['invite', secret] as const,
};
