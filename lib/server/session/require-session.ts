import 'server-only';
import { ForbiddenError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** An account is managed by its person in a browser, never by a token. Throws ForbiddenError `session-needed`. */
export function requireSession(caller: Caller): void {
  if (caller.kind === 'session') return;
  throw new ForbiddenError(
    'Sign in with a browser for this; a token is not enough.',
    'session-needed',
  );
}
