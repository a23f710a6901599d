import 'server-only';
import type { Team, UpdateTeam } from '@/lib/contracts/team';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { defined } from '@/lib/server/defined';
import { InvalidError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { getTeam } from '@/lib/server/team/get-team';
import { lockMembers } from '@/lib/server/team/guard-roles';

/** Throws InvalidError at `clientCap` when the team watches more already. */
export async function updateTeam(caller: Caller, input: UpdateTeam): Promise<Team> {
  authorize(caller, 'team.write');
  return db().$transaction(async (tx) => {
    await lockMembers(tx, caller.teamId);
    const before = await getTeam(caller, tx);
    if (input.clientCap !== undefined && input.clientCap < before.watchedClients) {
      const message = `The team watches ${before.watchedClients} ids already: allow at least as many.`;
      throw new InvalidError([{ path: 'clientCap', message }]);
    }
    await tx.team.update({ where: { id: before.id }, data: defined(input) });
    const after = await getTeam(caller, tx);
    await recordAudit(tx, caller, {
      action: 'team.update',
      target: { type: 'team', id: before.id, name: after.name },
      before: { name: before.name, clientCap: before.clientCap },
      after: { name: after.name, clientCap: after.clientCap },
    });
    return after;
  });
}
