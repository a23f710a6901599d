import 'server-only';
import { env } from '@/lib/server/env';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '0.0.0.0']);

/** Where the asker reaches our pages: NEXTAUTH_URL, or the host that was asked while that names this machine only. */
export function ownOrigin(request: Request): string {
  const configured = new URL(env().nextauthUrl);
  const asked = `${configured.protocol}//${request.headers.get('host') ?? ''}`;
  if (!LOOPBACK.has(configured.hostname) || !URL.canParse(asked)) return configured.origin;
  return new URL(asked).origin;
}
