import 'server-only';
import { db } from '@/lib/server/db';
import { SESSION_MAX_AGE_SECONDS } from '@/lib/server/session/session-lifetime';

const SHOWN_AGENT_LENGTH = 300;

interface SignedInFrom {
  userAgent: string;
  address: string;
}

/** A row per sign-in: what can be listed and revoked. Returns its id. */
export async function createSession(userId: string, from: SignedInFrom): Promise<string> {
  const expiresAt = new Date(Date.now() + SESSION_MAX_AGE_SECONDS * 1000);
  const userAgent = from.userAgent.slice(0, SHOWN_AGENT_LENGTH);
  const { id } = await db().session.create({
    data: { userId, userAgent, address: from.address, expiresAt },
    select: { id: true },
  });
  return id;
}
