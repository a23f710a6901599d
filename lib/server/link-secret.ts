import 'server-only';
import { randomBytes } from 'node:crypto';

const SECRET_BYTES = 24;

/** The secret of a link: 192 bits. Keep `hashToken` of it and nothing else. */
export function newLinkSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}
