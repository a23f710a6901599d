import 'server-only';
import { createHash } from 'node:crypto';

/** Tokens are long and random, so one SHA-256 is enough: only this is stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
