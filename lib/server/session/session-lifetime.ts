import 'server-only';
import { env } from '@/lib/server/env';

const HOUR_MS = 3_600_000;

/** A session ends this long after its sign-in, however much it is used. */
export const SESSION_MAX_AGE_SECONDS = 30 * 24 * 60 * 60;

/** A session that was last seen before this is over. An open page asks all the time, and so keeps its own alive. */
export function idleSince(nowMs = Date.now()): Date {
  return new Date(nowMs - env().sessionIdleHours * HOUR_MS);
}
