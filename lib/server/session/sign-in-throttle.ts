import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyError } from '@/lib/server/errors';
import { processSingleton } from '@/lib/server/process-singleton';

const MINUTE = 60;
const MAX_WAIT_SECONDS = 15 * MINUTE;

/** Wrong guesses: of one address over all accounts, of one address on one account, and of everyone on one account. */
function createLimiters() {
  return {
    address: new RateLimiterMemory({ points: 50, duration: 15 * MINUTE }),
    pair: new RateLimiterMemory({ points: 10, duration: 15 * MINUTE }),
    account: new RateLimiterMemory({ points: 100, duration: 60 * MINUTE }),
  };
}

export interface Guess {
  email: string;
  address: string;
  /** Whether this person signed in from this address before: a guesser elsewhere cannot lock them out. */
  isKnownAddress: boolean;
}

function limitersOf({ email, address, isKnownAddress }: Guess) {
  const {
    address: byAddress,
    pair,
    account,
  } = processSingleton('sign-in-limiters', createLimiters);
  const all = [
    { limiter: byAddress, key: address },
    { limiter: pair, key: `${address} ${email}` },
  ];
  return isKnownAddress ? all : [...all, { limiter: account, key: email }];
}

/** Counts a guess before its password is looked at, so that a burst of guesses counts in full. Throws TooManyError. */
export async function takeGuess(guess: Guess): Promise<void> {
  const taken = limitersOf(guess).map(({ limiter, key }) => limiter.consume(key));
  const results = await Promise.allSettled(taken);
  const refused = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason] : [],
  );
  const first: unknown = refused[0];
  if (first === undefined) return;
  if (!(first instanceof RateLimiterRes)) throw first;
  const seconds = Math.min(Math.ceil(first.msBeforeNext / 1000), MAX_WAIT_SECONDS);
  throw new TooManyError('Too many attempts: wait a little.', seconds);
}

/** A right password takes its guesses back. */
export async function forgiveGuesses(guess: Guess): Promise<void> {
  const { address: byAddress, pair } = processSingleton('sign-in-limiters', createLimiters);
  await Promise.all([
    byAddress.reward(guess.address, 1),
    pair.delete(`${guess.address} ${guess.email}`),
  ]);
}
