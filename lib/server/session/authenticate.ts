import 'server-only';
import { UnauthenticatedError } from '@/lib/server/errors';
import { checkOrigin } from '@/lib/server/http/origin';
import type { Caller } from '@/lib/server/session/caller';
import { readSessionCaller } from '@/lib/server/session/read-session-caller';
import { readTokenCaller } from '@/lib/server/session/read-token-caller';
import { readSessionCookie } from '@/lib/server/session/session-cookie';

/**
 * Who sends the request: an Authorization header decides alone, else the session cookie, which on writes must
 * come with our own origin. Throws UnauthenticatedError, or ForbiddenError for a foreign origin.
 */
export async function authenticate(request: Request): Promise<Caller> {
  const authorization = request.headers.get('authorization');
  const caller = authorization === null ? await bySession(request) : await byToken(authorization);
  if (!caller) throw new UnauthenticatedError();
  return caller;
}

/** The same for an operation that is open: null when nobody is signed in. */
export async function authenticateIfSignedIn(request: Request): Promise<Caller | null> {
  const isAnonymous =
    request.headers.get('authorization') === null && (await bySession(request)) === null;
  return isAnonymous ? null : authenticate(request);
}

async function byToken(authorization: string): Promise<Caller | null> {
  const token = /^Bearer +(\S{1,512})$/i.exec(authorization.trim())?.[1];
  return token ? readTokenCaller(token) : null;
}

async function bySession(request: Request): Promise<Caller | null> {
  const sessionId = await readSessionCookie(request.headers);
  if (sessionId === null) return null;
  checkOrigin(request, 'required');
  return readSessionCaller(sessionId);
}
