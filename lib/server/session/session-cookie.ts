import 'server-only';
import { decode } from 'next-auth/jwt';
import { idSchema } from '@/lib/contracts/common';
import { env } from '@/lib/server/env';

/** next-auth's own name: it takes the prefix when the site's address is https. */
export function sessionCookieName(): string {
  const prefix = env().nextauthUrl.startsWith('https://') ? '__Secure-' : '';
  return `${prefix}next-auth.session-token`;
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
