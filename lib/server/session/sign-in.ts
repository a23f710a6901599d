import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/server/db';
import { TooManyError } from '@/lib/server/errors';
import type { User } from '@/lib/server/generated/prisma/client';
import { clientAddressOf } from '@/lib/server/http/client-address';
import { log } from '@/lib/server/log';
import { createSession } from '@/lib/server/session/create-session';
import { verifyPassword } from '@/lib/server/session/password';
import { forgiveGuesses, takeGuess } from '@/lib/server/session/sign-in-throttle';
import { spendSecondFactor } from '@/lib/server/session/spend-second-factor';

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(200),
  code: z.string().trim().max(40).optional(),
});

export interface SignedIn {
  id: string;
  email: string;
  name: string;
  sessionId: string;
}

export type SignInResult =
  | { state: 'signed-in'; person: SignedIn }
  | { state: 'second-factor-needed' | 'wrong-code' | 'refused' };

/**
 * Checks e-mail, password and second factor and opens a session. Whatever was wrong with address or password, it is
 * `refused` after the same time; about the second factor only who knows the password is told. Throws TooManyError.
 */
export async function signIn(given: unknown, headers: Headers): Promise<SignInResult> {
  const address = clientAddressOf(headers);
  try {
    const result = await attempt(given, { address, userAgent: headers.get('user-agent') ?? '' });
    const userId = result.state === 'signed-in' ? result.person.id : null;
    log.info({ address, userId, outcome: result.state }, 'sign-in');
    return result;
  } catch (error) {
    if (error instanceof TooManyError) log.warn({ address, outcome: 'throttled' }, 'sign-in');
    throw error;
  }
}

async function attempt(
  given: unknown,
  { address, userAgent }: { address: string; userAgent: string },
): Promise<SignInResult> {
  const parsed = credentialsSchema.safeParse(given);
  if (!parsed.success) return { state: 'refused' };
  const { email, password, code } = parsed.data;
  const user = await db().user.findUnique({ where: { email } });
  const guess = { email, address, isKnownAddress: await isKnownAddress(user, address) };
  await takeGuess(guess);
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight) return { state: 'refused' };
  if (user.totpEnabledAt !== null) {
    if (!code) return { state: 'second-factor-needed' };
    if (!(await spendSecondFactor(user, code))) return { state: 'wrong-code' };
  }
  await forgiveGuesses(guess);
  const sessionId = await createSession(user.id, { userAgent, address });
  const person = { id: user.id, email: user.email, name: user.name, sessionId };
  return { state: 'signed-in', person };
}

/** Asks the database for an unknown person, too, so that the time tells nothing. */
async function isKnownAddress(user: User | null, address: string): Promise<boolean> {
  const userId = user?.id ?? '00000000-0000-0000-0000-000000000000';
  const seen = await db().session.findFirst({ where: { userId, address }, select: { id: true } });
  return seen !== null;
}
