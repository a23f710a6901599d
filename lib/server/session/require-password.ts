import 'server-only';
import { db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';
import type { User } from '@/lib/server/generated/prisma/client';
import type { Caller } from '@/lib/server/session/caller';
import { verifyPassword } from '@/lib/server/session/password';
import { forgiveGuesses, takeGuess } from '@/lib/server/session/sign-in-throttle';

/** The person's row, when the password is theirs. Throws InvalidError at `field`, TooManyError after many wrong ones. */
export async function requirePassword(
  caller: Caller,
  password: string,
  field: string,
): Promise<User> {
  const guess = { email: caller.email, address: caller.from?.address ?? '', isKnownAddress: true };
  await takeGuess(guess);
  const user = await db().user.findUniqueOrThrow({ where: { id: caller.userId } });
  if (!(await verifyPassword(user.passwordHash, password))) {
    throw new InvalidError([{ path: field, message: 'This is not your password.' }]);
  }
  await forgiveGuesses(guess);
  return user;
}
