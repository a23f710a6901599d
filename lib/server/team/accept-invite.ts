import 'server-only';
import type { AcceptInvite } from '@/lib/contracts/team';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { isUniqueViolation } from '@/lib/server/database-errors';
import { type Db, db } from '@/lib/server/db';
import { ConflictError, ForbiddenError, InvalidError } from '@/lib/server/errors';
import type { Invite, User } from '@/lib/server/generated/prisma/client';
import type { Caller } from '@/lib/server/session/caller';
import { checkPasswordStrength } from '@/lib/server/session/check-password-strength';
import { hashToken } from '@/lib/server/session/hash-token';
import { hashPassword } from '@/lib/server/session/password';
import { invalidInvite, lookAtInvite } from '@/lib/server/team/look-at-invite';

interface Person {
  userId: string;
  email: string;
}

/**
 * Joins the team, once: by the session that asks, or by a new account. Of many who send the same link at once, one
 * joins. Throws NotFoundError, InvalidError, ForbiddenError for another address, ConflictError.
 */
export async function acceptInvite(caller: Caller | null, input: AcceptInvite) {
  const { email: boundTo } = await lookAtInvite(caller, input.secret);
  const person = caller ?? (await newcomerOf(input, boundTo));
  const passwordHash = 'password' in person ? await hashPassword(person.password) : null;
  if (boundTo !== null && boundTo !== person.email) {
    throw new ForbiddenError('This invitation is for another address.', 'other-address');
  }
  try {
    return await db().$transaction(async (tx) => {
      const invite = await claim(tx, input.secret, person.email);
      const { userId, email } =
        caller ??
        (await createUser(tx, {
          email: person.email,
          name: input.name,
          passwordHash,
          isEmailVouched: boundTo !== null,
        }));
      await join(tx, invite, { userId, email });
      if (caller?.kind === 'session') {
        await tx.session.update({ where: { id: caller.id }, data: { teamId: invite.teamId } });
      }
      return { teamId: invite.teamId, email };
    });
  } catch (error) {
    throw isUniqueViolation(error) ? alreadyThere(caller !== null) : error;
  }
}

async function newcomerOf(input: AcceptInvite, boundTo: string | null) {
  const email = input.email ?? boundTo;
  const { password } = input;
  if (!email) throw new InvalidError([{ path: 'email', message: 'Enter your e-mail address.' }]);
  if (!password) throw new InvalidError([{ path: 'password', message: 'Choose a password.' }]);
  await checkPasswordStrength(password, [email, input.name]);
  return { email, password };
}

async function claim(tx: Db, secret: string, usedBy: string): Promise<Invite> {
  const hash = hashToken(secret);
  const isOpen = { hash, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } };
  const { count } = await tx.invite.updateMany({
    where: isOpen,
    data: { usedAt: new Date(), usedBy },
  });
  if (count === 0) throw invalidInvite();
  return tx.invite.findUniqueOrThrow({ where: { hash } });
}

async function createUser(
  tx: Db,
  data: Pick<User, 'email' | 'name' | 'passwordHash' | 'isEmailVouched'>,
): Promise<Person> {
  const user = await tx.user.create({ data });
  return { userId: user.id, email: user.email };
}

async function join(tx: Db, { id, teamId, role }: Invite, { userId, email }: Person) {
  await tx.membership.create({ data: { teamId, userId, role } });
  const joiner = { userId, teamId, role, email, scopes: null, kind: 'session' as const, id };
  await recordAudit(tx, joiner, {
    action: 'invite.accept',
    target: { type: 'invite', id, name: email },
    after: { role },
  });
}

function alreadyThere(isSignedIn: boolean): ConflictError {
  return isSignedIn
    ? new ConflictError('already-member', 'You are in this team already.')
    : new ConflictError('account-exists', 'Sign in first, then open the invitation again.');
}
