import 'server-only';
import { roleAllows } from '@/lib/contracts/permissions';
import type { Caller } from '@/lib/server/session/caller';

/** Admins see and revoke every token of the team, others their own. */
export function visibleTokens(caller: Caller) {
  const isAdmin = roleAllows(caller.role, 'members.write');
  const mine = isAdmin ? {} : { userId: caller.userId };
  return { teamId: caller.teamId, revokedAt: null, ...mine };
}
