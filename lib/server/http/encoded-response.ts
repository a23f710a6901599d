import 'server-only';

interface Encoded {
  body: Buffer | string;
  etag: string;
}

const ENCODED_BODY = Symbol.for('rollcall.encoded-body');

/** JSON that was encoded before, once for all who ask; 304 when the asker has it already. */
export function encodedResponse(request: Request, { body, etag }: Encoded): Response {
  const headers = { etag, 'content-type': 'application/json', 'cache-control': 'no-store' };
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  if (typeof body === 'string') return new Response(body, { headers });
  if (!takesEncoded(request)) return new Response(new Uint8Array(body), { headers });
  const response = new Response(null, { headers });
  Reflect.set(response, ENCODED_BODY, body);
  return response;
}

/** Whether the HTTP server asks by itself (scripts/server/direct-routes.ts): a Response would copy megabytes thrice. */
function takesEncoded(request: Request): boolean {
  return Reflect.get(request, ENCODED_BODY) === true;
}
