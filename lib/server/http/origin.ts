import 'server-only';
import { env } from '@/lib/server/env';
import { ForbiddenError } from '@/lib/server/errors';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

function hostOf(url: string): string | null {
  try {
    return new URL(url).host;
  } catch {
    return null;
  }
}

function isOwnOrigin(origin: string, request: Request): boolean {
  const host = hostOf(origin);
  return (
    host !== null &&
    (host === request.headers.get('host') || origin === new URL(env().nextauthUrl).origin)
  );
}

/**
 * A write that a cookie vouches for must come from our own pages: browsers say where from by Origin or
 * Sec-Fetch-Site. Throws ForbiddenError `cross-origin` when it does not, or when `proof` is asked and neither is there.
 */
export function checkOrigin(request: Request, proof: 'required' | 'optional'): void {
  if (SAFE_METHODS.has(request.method)) return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const isForeign =
    (origin !== null && !isOwnOrigin(origin, request)) ||
    (site !== null && site !== 'same-origin' && !(site === 'none' && origin === null));
  if (isForeign || (proof === 'required' && origin === null && site === null)) {
    throw new ForbiddenError('This request did not come from our own pages.', 'cross-origin');
  }
}
