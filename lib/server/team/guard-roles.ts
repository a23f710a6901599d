import 'server-only';
import type { Role } from '@/lib/contracts/permissions';
import type { Db } from '@/lib/server/db';
import { ConflictError, ForbiddenError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** Who is no owner neither makes owners nor touches one. Throws ForbiddenError `owner-needed`. */
export function refuseOwnerMatters(caller: Caller, ...roles: Role[]): void {
  if (caller.role === 'owner' || !roles.includes('owner')) return;
  throw new ForbiddenError('Only an owner can do this.', 'owner-needed');
}

/** Lets one change of members at a time happen, so that two owners cannot remove each other. */
export async function lockMembers(tx: Db, teamId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId}::uuid FOR NO KEY UPDATE`;
}

/** Call it after the change, in its transaction. Throws ConflictError `last-owner`. */
export async function refuseWithoutOwner(tx: Db, teamId: string): Promise<void> {
  const owners = await tx.membership.count({ where: { teamId, role: 'owner' } });
  if (owners > 0) return;
  throw new ConflictError('last-owner', 'A team keeps at least one owner: name another one first.');
}
