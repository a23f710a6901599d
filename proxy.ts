import { type NextRequest, NextResponse } from 'next/server';

const IS_DEVELOPMENT = process.env.NODE_ENV === 'development';

/** Pages only: a nonce for their scripts, and the path for the sign-in to come back to. Who may see them is decided by each page itself. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-request-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${IS_DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${IS_DEVELOPMENT ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // Files lie at the root alone: a page whose last segment looks like a file keeps its policy.
  matcher: [
    '/((?!api/|_next/static|_next/image|[^/]+\\.(?:svg|png|ico|webmanifest|txt|woff2)$).*)',
  ],
};
