import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { checkOrigin } from '@/lib/server/http/origin';
import { answer } from '@/lib/server/http/route';
import { authOptions } from '@/lib/server/session/auth-options';
import { preferenceCookies } from '@/lib/server/session/preference-cookies';

interface AuthContext {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth behind our own rules: own origin on writes, a request id, never stored; nothing stays after signing out. */
export function handleAuth(request: NextRequest, context: AuthContext): Promise<Response> {
  return answer(request, async () => {
    checkOrigin(request, 'optional');
    const signedIn: string[] = [];
    const options = authOptions(request.headers, (userId) => signedIn.push(userId));
    const response: Response = await NextAuth(request, context, options);
    const own = new Response(response.body, response);
    for (const userId of signedIn) {
      const cookies = await preferenceCookies(userId, (name) => request.cookies.has(name));
      for (const cookie of cookies) own.headers.append('set-cookie', cookie);
    }
    if (isSignOut(request)) own.headers.set('clear-site-data', '"cache", "storage"');
    return own;
  });
}

function isSignOut({ method, nextUrl }: NextRequest): boolean {
  return method === 'POST' && nextUrl.pathname.endsWith('/signout');
}
