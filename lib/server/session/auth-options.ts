import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { idSchema } from '@/lib/contracts/common';
import { TooManyError } from '@/lib/server/errors';
import { log } from '@/lib/server/log';
import { admitByOidc } from '@/lib/server/session/admit-by-oidc';
import { OIDC_PROVIDER, oidcProvider, openOidcSession } from '@/lib/server/session/oidc';
import { revokeSession } from '@/lib/server/session/revoke-session';
import { authCookies, authSecret, readSessionCookie } from '@/lib/server/session/session-cookie';
import { SESSION_MAX_AGE_SECONDS } from '@/lib/server/session/session-lifetime';
import { signIn } from '@/lib/server/session/sign-in';

const credentialsProvider = CredentialsProvider({
  name: 'E-mail and password',
  credentials: { email: { type: 'email' }, password: { type: 'password' }, code: {} },
  async authorize(given, request) {
    const result = await signIn(given, new Headers(asRecord(request.headers))).catch(refuse);
    if (result.state === 'signed-in') return result.person;
    throw new Error(ERROR_CODES[result.state]);
  },
});

/** What the sign-in page gets as `error`. */
const ERROR_CODES = {
  refused: 'CredentialsSignin',
  'second-factor-needed': 'SecondFactorNeeded',
  'wrong-code': 'WrongCode',
};

function refuse(error: unknown): never {
  if (error instanceof TooManyError) throw new Error('TooManyAttempts');
  log.error({ err: error }, 'sign-in failed');
  throw new Error('Unavailable');
}

function asRecord(headers: unknown): Record<string, string> {
  const entries = typeof headers === 'object' && headers !== null ? Object.entries(headers) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
}

function providers() {
  const oidc = oidcProvider();
  return oidc === null ? [credentialsProvider] : [credentialsProvider, oidc];
}

/** Hears who has signed in by this request. */
type OnSignedIn = (userId: string) => void;

const callbacks = (
  headers: Headers,
  onSignedIn: OnSignedIn,
): NonNullable<NextAuthOptions['callbacks']> => {
  /** Whatever session the browser had before ends: its cookie is written over. */
  async function takeOver(userId: string): Promise<void> {
    const before = await readSessionCookie(headers);
    if (before !== null) await revokeSession(before);
    onSignedIn(userId);
  }
  return {
    async signIn({ account, profile }) {
      if (account?.provider !== OIDC_PROVIDER) return true;
      return (await admitByOidc(profile, headers)) || '/sign-in?error=NoAccount';
    },
    async jwt({ token, user, account, profile }) {
      if (account?.provider === OIDC_PROVIDER) {
        const opened = await openOidcSession(profile, headers);
        if (opened) await takeOver(opened.userId);
        return { sub: opened?.userId ?? '', sid: opened?.sessionId };
      }
      if (!user || !('sessionId' in user)) return { sub: token.sub ?? '', sid: token.sid };
      await takeOver(user.id);
      return { sub: user.id, sid: user.sessionId };
    },
  };
};

const events: NonNullable<NextAuthOptions['events']> = {
  async signOut({ token }) {
    const sessionId = idSchema.safeParse(token?.sid);
    if (sessionId.success) await revokeSession(sessionId.data);
  },
};

/** The sealed cookie holds the session row's id and nothing that could grow stale. `headers` are the request's. */
export function authOptions(headers: Headers, onSignedIn: OnSignedIn = () => {}): NextAuthOptions {
  return {
    secret: authSecret(),
    cookies: authCookies(),
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: providers(),
    callbacks: callbacks(headers, onSignedIn),
    events,
    logger: {
      error: (code) => log.error({ code }, 'next-auth'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}
