import 'server-only';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';
import { hashToken } from '@/lib/server/session/hash-token';

/** What an invitation is for. Unknown, used, expired and revoked ones read alike. Throws NotFoundError. */
export async function lookAtInvite(caller: Caller | null, secret: string) {
  const invite = await db().invite.findFirst({
    where: {
      hash: hashToken(secret),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
    },
    include: { team: true },
  });
  if (!invite) throw invalidInvite();
  const { team, role, email } = invite;
  return { teamName: team.name, role, email, signedInAs: caller?.email ?? null };
}

export function invalidInvite(): NotFoundError {
  return new NotFoundError('This invitation is not valid any more. Ask for a new one.');
}
