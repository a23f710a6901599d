import 'server-only';
import { cookies } from 'next/headers';
import type { Caller } from '@/lib/server/session/caller';
import { readSessionCaller } from '@/lib/server/session/read-session-caller';
import { openSessionCookie, sessionCookieName } from '@/lib/server/session/session-cookie';

/** Who looks at a page, or null when nobody is signed in. */
export async function getPageCaller(): Promise<Caller | null> {
  const value = (await cookies()).get(sessionCookieName())?.value;
  const sessionId = value ? await openSessionCookie(value) : null;
  return sessionId === null ? null : readSessionCaller(sessionId);
}
