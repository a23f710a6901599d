import 'server-only';

interface Encoded {
  body: Buffer | string;
  etag: string;
}

/** JSON that was encoded before, once for all who ask; 304 when the asker has it already. */
export function encodedResponse(request: Request, { body, etag }: Encoded): Response {
  const headers = { etag, 'content-type': 'application/json', 'cache-control': 'no-store' };
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers });
}
