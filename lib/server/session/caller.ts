import 'server-only';
import {
  type Permission,
  type Role,
  roleAllows,
  type Scope,
  scopesAllow,
} from '@/lib/contracts/permissions';
import { ForbiddenError } from '@/lib/server/errors';

/** Who asks, in which team, with which rights. */
export interface Caller {
  userId: string;
  teamId: string;
  role: Role;
  /** Null for a session, which has all that its role has. */
  scopes: Scope[] | null;
  kind: 'session' | 'token';
  /** The session's or the token's id. */
  id: string;
  email: string;
  /** Where the request came from, for the audit log. */
  from?: { address: string; requestId: string };
}

export function isAllowed(caller: Caller, permission: Permission): boolean {
  if (!roleAllows(caller.role, permission)) return false;
  return caller.scopes === null || scopesAllow(caller.scopes, permission);
}

/** Throws ForbiddenError unless the role, and with a token its scopes, hold the permission. */
export function authorize(caller: Caller, permission: Permission): void {
  if (!roleAllows(caller.role, permission)) throw new ForbiddenError();
  if (caller.scopes !== null && !scopesAllow(caller.scopes, permission)) {
    throw new ForbiddenError('The token has no scope for this.', 'scope-missing');
  }
}
