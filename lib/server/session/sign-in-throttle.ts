import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { db } from '@/lib/server/db';
import { TooManyError } from '@/lib/server/errors';
import { processSingleton } from '@/lib/server/process-singleton';

const MINUTE = 60;
const MAX_WAIT_SECONDS = 15 * MINUTE;

/** Wrong guesses: of one address over all accounts, of one address on one account, and of everyone on one account. */
const LIMITS = {
  address: { points: 50, duration: 15 * MINUTE },
  pair: { points: 10, duration: 15 * MINUTE },
  account: { points: 100, duration: 60 * MINUTE },
};
type LimitName = keyof typeof LIMITS;

/** What the limiter reads of an answer; its times are bigint columns. */
const rowsSchema = z.array(
  z.object({ points: z.number(), expire: z.bigint().nullable().transform(Number) }).partial(),
);

interface LimiterQuery {
  text: string;
  values: readonly unknown[];
}

/** The limiter's statements, with their values apart, on the connections that we have. */
const store = {
  async query({ text, values }: LimiterQuery) {
    const rows = rowsSchema.parse(await db().$queryRawUnsafe(text, ...values));
    return { rows, rowCount: rows.length };
  },
};

function createLimiter(name: LimitName): RateLimiterPostgres {
  const { points, duration } = LIMITS[name];
  return new RateLimiterPostgres({
    storeClient: store,
    storeType: 'pool',
    tableName: 'SignInGuess',
    tableCreated: true,
    keyPrefix: name,
    clearExpiredByTimeout: name === 'address',
    // Whoever is refused goes on being refused without a query.
    inMemoryBlockOnConsumed: points + 1,
    points,
    duration,
  });
}

function limiters(): Record<LimitName, RateLimiterPostgres> {
  return processSingleton('sign-in-limiters', () => ({
    address: createLimiter('address'),
    pair: createLimiter('pair'),
    account: createLimiter('account'),
  }));
}

export interface Guess {
  email: string;
  address: string;
  /** Whether this person signed in from this address before: a guesser elsewhere cannot lock them out. */
  isKnownAddress: boolean;
}

/** An address may be long, and the table is none of who tried to sign in where. */
function keysOf({ address, email }: Guess): Record<LimitName, string> {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
  return { address: hash(address), pair: hash(`${address} ${email}`), account: hash(email) };
}

/**
 * Counts a guess before its password is looked at, so that a burst of guesses counts in full. Who is refused for the
 * address counts no further: guesses that cannot succeed shut nobody else out. Throws TooManyError.
 */
export async function takeGuess(guess: Guess): Promise<void> {
  const names: LimitName[] = [
    'address',
    'pair',
    ...(guess.isKnownAddress ? [] : ['account' as const]),
  ];
  const keys = keysOf(guess);
  for (const name of names) await limiters()[name].consume(keys[name]).catch(refuse);
}

function refuse(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  const seconds = Math.min(Math.ceil(reason.msBeforeNext / 1000), MAX_WAIT_SECONDS);
  throw new TooManyError('Too many attempts: wait a little.', seconds);
}

/** A right password takes its guesses back. */
export async function forgiveGuesses(guess: Guess): Promise<void> {
  const keys = keysOf(guess);
  const { address, pair } = limiters();
  await Promise.all([address.reward(keys.address, 1), pair.delete(keys.pair)]);
}
