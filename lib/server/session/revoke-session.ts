import 'server-only';
import { db } from '@/lib/server/db';

/** From the next request on, the session is nobody's. */
export async function revokeSession(sessionId: string): Promise<void> {
  await db().session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
