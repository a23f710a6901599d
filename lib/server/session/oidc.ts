import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { clientAddressOf } from '@/lib/server/http/client-address';
import { createSession } from '@/lib/server/session/create-session';

export const OIDC_PROVIDER = 'oidc';

const profileSchema = z.object({
  sub: z.string(),
  email: z.email().toLowerCase(),
  email_verified: z.literal(true),
});

/** The provider that the environment names, or null. Its name is what the sign-in page shows. */
export function oidcProvider(): OAuthConfig<Record<string, unknown>> | null {
  const { oidc } = env();
  if (oidc === null) return null;
  return {
    id: OIDC_PROVIDER,
    name: oidc.name,
    type: 'oauth',
    wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: { request: ({ client, tokens }) => client.userinfo(tokens.access_token ?? '') },
    authorization: { params: { scope: 'openid email profile' } },
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    profile: ({ sub, email }) => ({ id: String(sub), email: String(email) }),
  };
}

/** What the sign-in page calls the provider, or null when there is none. */
export function singleSignOnName(): string | null {
  return env().oidc?.name ?? null;
}

/**
 * Whether the person may come in: the provider vouches for the address, and it is one of ours. Nobody is made an
 * account by signing in; an invitation does that.
 */
export async function isKnownByOidc(profile: unknown): Promise<boolean> {
  return (await findByProfile(profile)) !== null;
}

/** Opens a session for the person of a profile that was let in. Null when they are gone meanwhile. */
export async function openOidcSession(profile: unknown, headers: Headers): Promise<string | null> {
  const user = await findByProfile(profile);
  if (user === null) return null;
  const userAgent = headers.get('user-agent') ?? '';
  return createSession(user.id, { userAgent, address: clientAddressOf(headers) });
}

async function findByProfile(profile: unknown) {
  const parsed = profileSchema.safeParse(profile);
  if (!parsed.success) return null;
  return db().user.findUnique({ where: { email: parsed.data.email } });
}
