import * as z from 'zod/mini';

export const roleSchema = z.enum(['viewer', 'editor', 'admin', 'owner']);
export type Role = z.infer<typeof roleSchema>;

export const scopeSchema = z.enum(['read', 'check', 'write', 'admin', 'metrics']);
export type Scope = z.infer<typeof scopeSchema>;

/** Every permission: the least role that has it, and the token scope that it needs. The only such table. */
export const PERMISSIONS = {
  'statuses.read': { role: 'viewer', scope: 'read' },
  'clients.check': { role: 'viewer', scope: 'check' },
  'lookups.create': { role: 'viewer', scope: 'check' },
  'snapshots.read': { role: 'viewer', scope: 'read' },
  'snapshots.write': { role: 'viewer', scope: 'write' },
  'snapshots.manage': { role: 'admin', scope: 'write' },
  'clientNotes.read': { role: 'viewer', scope: 'read' },
  'clientNotes.write': { role: 'viewer', scope: 'write' },
  'clientNotes.manage': { role: 'admin', scope: 'write' },
  'watchlists.read': { role: 'viewer', scope: 'read' },
  'watchlists.write': { role: 'editor', scope: 'write' },
  'connections.read': { role: 'viewer', scope: 'read' },
  'connections.write': { role: 'admin', scope: 'admin' },
  'credentials.read': { role: 'admin', scope: 'admin' },
  'credentials.write': { role: 'admin', scope: 'admin' },
  'footprint.read': { role: 'viewer', scope: 'read' },
  'metrics.read': { role: 'admin', scope: 'metrics' },
  'me.read': { role: 'viewer', scope: 'read' },
  'me.write': { role: 'viewer', scope: 'write' },
  'account.manage': { role: 'viewer', scope: 'admin' },
  'members.read': { role: 'viewer', scope: 'read' },
  'members.write': { role: 'admin', scope: 'admin' },
  'tokens.manage': { role: 'viewer', scope: 'admin' },
  'audit.read': { role: 'admin', scope: 'admin' },
  'team.read': { role: 'viewer', scope: 'read' },
  'team.write': { role: 'admin', scope: 'admin' },
} as const satisfies Record<string, { role: Role; scope: Scope }>;
export type Permission = keyof typeof PERMISSIONS;

const RANK: Record<Role, number> = { viewer: 0, editor: 1, admin: 2, owner: 3 };

export function roleAllows(role: Role, permission: Permission): boolean {
  return RANK[role] >= RANK[PERMISSIONS[permission].role];
}

/** Scopes are separate, but `admin` covers all and `write` and `check` each cover `read`. */
export function scopesAllow(scopes: readonly Scope[], permission: Permission): boolean {
  const needed = PERMISSIONS[permission].scope;
  if (scopes.includes('admin') || scopes.includes(needed)) return true;
  return needed === 'read' && (scopes.includes('write') || scopes.includes('check'));
}
