import 'server-only';
import type { AccessCredential, AssumedRole } from '@/lib/apsaramq';

/** The part of a session's life after which a new one is asked for. */
const REFRESH_AFTER = 0.75;
const MAX_MARGIN_MS = 30_000;
const MARGIN_PART = 0.1;
const RETRY_MS = 10_000;

interface Session {
  credential: AccessCredential;
  refreshAtMs: number;
  /** From here on it is not used any more: a call that is on its way must still arrive in time. */
  endsAtMs: number;
}

export interface RoleSessionOptions {
  assume: () => Promise<AssumedRole>;
  /** Epoch milliseconds. */
  now: () => number;
}

/**
 * The key of an assumed role, renewed ahead of its end while the old one still serves. The function that comes
 * back rejects with what `assume` threw only when no usable key is left.
 */
export function createRoleSession({ assume, now }: RoleSessionOptions) {
  let session: Session | null = null;
  let renewing: Promise<Session> | null = null;
  let failedAtMs = Number.NEGATIVE_INFINITY;

  function renew(): Promise<Session> {
    renewing ??= assume()
      .then((role) => {
        session = toSession(role, now());
        return session;
      })
      .catch((error: unknown) => {
        failedAtMs = now();
        throw error;
      })
      .finally(() => {
        renewing = null;
      });
    return renewing;
  }

  return async (): Promise<AccessCredential> => {
    const at = now();
    if (session === null || at >= session.endsAtMs) return (await renew()).credential;
    const isDue = at >= session.refreshAtMs && at - failedAtMs >= RETRY_MS;
    if (isDue) renew().catch(() => {});
    return session.credential;
  };
}

function toSession({ credential, expiresAtMs }: AssumedRole, now: number): Session {
  const lifetimeMs = Math.max(0, expiresAtMs - now);
  return {
    credential,
    refreshAtMs: now + lifetimeMs * REFRESH_AFTER,
    endsAtMs: expiresAtMs - Math.min(MAX_MARGIN_MS, lifetimeMs * MARGIN_PART),
  };
}
