import 'server-only';
import { env } from '@/lib/server/env';

/**
 * Where a request came from. The server appends the peer's address to X-Forwarded-For; as many entries before it
 * are believed as ROLLCALL_TRUSTED_PROXIES says.
 */
export function clientAddressOf(headers: Headers): string {
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  return (hops[hops.length - 1 - env().trustedProxies] ?? hops[0] ?? '').slice(0, 64);
}
