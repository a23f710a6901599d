import 'server-only';
import { randomUUID } from 'node:crypto';

const USABLE = /^[A-Za-z0-9._-]{8,64}$/;

/** A proxy's own id when it is harmless to log, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given !== null && USABLE.test(given) ? given : randomUUID();
}
