import 'server-only';
import { UnauthenticatedError } from '@/lib/server/errors';
import { checkOrigin } from '@/lib/server/http/origin';
import type { Caller } from '@/lib/server/session/caller';
import { readSessionCaller } from '@/lib/server/session/read-session-caller';
import { readTokenCaller } from '@/lib/server/session/read-token-caller';
import { openSessionCookie, sessionCookieName } from '@/lib/server/session/session-cookie';

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
  const value = cookieOf(request.headers.get('cookie') ?? '', sessionCookieName());
  const sessionId = value === null ? null : await openSessionCookie(value);
  if (sessionId === null) return null;
  checkOrigin(request, 'required');
  return readSessionCaller(sessionId);
}

function cookieOf(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
