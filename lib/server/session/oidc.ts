import 'server-only';
import type { OAuthConfig, UserinfoEndpointHandler } from 'next-auth/providers/oauth';
import { env } from '@/lib/server/env';
import { clientAddressOf } from '@/lib/server/http/client-address';
import { createSession } from '@/lib/server/session/create-session';
import { findByIdentity, identityOf } from '@/lib/server/session/oidc-identity';

export const OIDC_PROVIDER = 'oidc';

/** The provider that the environment names, or null. Its name is what the sign-in page shows. */
export function oidcProvider(): OAuthConfig<Record<string, unknown>> | null {
  const { oidc } = env();
  if (oidc === null) return null;
  return {
    id: OIDC_PROVIDER,
    name: oidc.name,
    type: 'oauth',
    wellKnown: `${oidc.issuer}/.well-known/openid-configuration`,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: { request: ({ client, tokens }) => client.userinfo(asTokenSet(tokens)) },
    authorization: { params: { scope: 'openid email profile' } },
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    profile: ({ sub, email }) => ({ id: String(sub), email: String(email) }),
  };
}

type UserinfoContext = Parameters<NonNullable<UserinfoEndpointHandler['request']>>[0];
type TokenSet = Parameters<UserinfoContext['client']['userinfo']>[0];

/** Guarantee: next-auth hands on openid-client's own token set, with which it checks that both answers name one subject. */
function asTokenSet(tokens: UserinfoContext['tokens']): TokenSet {
  return tokens as unknown as TokenSet;
}

/** What the sign-in page calls the provider, or null when there is none. */
export function singleSignOnName(): string | null {
  return env().oidc?.name ?? null;
}

interface Opened {
  userId: string;
  sessionId: string;
}

/** Opens a session for the person of a profile that was let in. Null when they are gone meanwhile. */
export async function openOidcSession(profile: unknown, headers: Headers): Promise<Opened | null> {
  const identity = identityOf(profile);
  const user = identity && (await findByIdentity(identity));
  if (user === null) return null;
  const userAgent = headers.get('user-agent') ?? '';
  const from = { userAgent, address: clientAddressOf(headers) };
  return { userId: user.id, sessionId: await createSession(user.id, from) };
}
