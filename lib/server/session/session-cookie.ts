import 'server-only';
import type { CookiesOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import { idSchema } from '@/lib/contracts/common';
import { env } from '@/lib/server/env';

const FLOW_MAX_AGE_SECONDS = 15 * 60;

/** Behind https no sibling domain can set or overwrite a cookie of ours: browsers see to it by the prefix. */
export function authCookies(): CookiesOptions {
  const secure = env().nextauthUrl.startsWith('https://');
  const cookie = (name: string, maxAge?: number) => ({
    name: `${secure ? '__Host-' : ''}next-auth.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, ...(maxAge && { maxAge }) },
  });
  return {
    sessionToken: cookie('session-token'),
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf-token'),
    pkceCodeVerifier: cookie('pkce.code_verifier', FLOW_MAX_AGE_SECONDS),
    state: cookie('state', FLOW_MAX_AGE_SECONDS),
    nonce: cookie('nonce', FLOW_MAX_AGE_SECONDS),
  };
}

export function sessionCookieName(): string {
  return authCookies().sessionToken.name;
}

export function authSecret(): string {
  const { nextauthSecret } = env();
  if (nextauthSecret === null) throw new Error('NEXTAUTH_SECRET is not set.');
  return nextauthSecret;
}

/** The session row's id out of the sealed cookie; null for anything that we did not seal. */
export async function openSessionCookie(value: string): Promise<string | null> {
  try {
    const token = await decode({ token: value, secret: authSecret() });
    const parsed = idSchema.safeParse(token?.sid);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The id of the session that a request's cookie names, whether it still counts or not. */
export async function readSessionCookie(headers: Headers): Promise<string | null> {
  const value = cookieOf(headers.get('cookie') ?? '', sessionCookieName());
  return value === null ? null : openSessionCookie(value);
}

function cookieOf(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
