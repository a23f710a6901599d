import 'server-only';
import { BadRequestError, TooLargeError, WrongMediaTypeError } from '@/lib/server/errors';

export const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** The request's JSON. Throws 415 for another media type, 413 beyond 10 MiB, 400 for what is no JSON. */
export async function readJson(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw new WrongMediaTypeError();
  const bytes = await readCapped(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BadRequestError('malformed-json', 'The body is not well-formed JSON in UTF-8.');
  }
}

async function readCapped(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) {
    throw new TooLargeError(MAX_BODY_BYTES);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new TooLargeError(MAX_BODY_BYTES);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
