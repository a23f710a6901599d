import 'server-only';
import { z } from 'zod';
import { roleSchema } from '@/lib/contracts/permissions';
import { db } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import type { Caller } from '@/lib/server/session/caller';
import { idleSince } from '@/lib/server/session/session-lifetime';

const SEEN_EVERY_MS = 60_000;

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    userId: z.string(),
    teamId: z.string(),
    role: roleSchema,
    email: z.string(),
    lastSeenAt: z.date(),
  }),
);

/**
 * Who a session row stands for, asked anew at each request so that a revocation, a removal or another role
 * counts at once. Null when it is gone, revoked, expired, idle for too long, or its person is in no team.
 */
export async function readSessionCaller(sessionId: string): Promise<Caller | null> {
  const rows = await db().$queryRaw`
    SELECT s."id", s."userId", m."teamId", m."role"::text AS "role", u."email", s."lastSeenAt"
    FROM "Session" s
    JOIN "User" u ON u."id" = s."userId"
    JOIN "Membership" m ON m."userId" = u."id"
    WHERE s."id" = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > now()
      AND s."lastSeenAt" > ${idleSince()}
    ORDER BY (m."teamId" = s."teamId") DESC NULLS LAST, m."createdAt"
    LIMIT 1`;
  const row = rowsSchema.parse(rows)[0];
  if (!row) return null;
  if (Date.now() - row.lastSeenAt.getTime() > SEEN_EVERY_MS) recordSeen(sessionId);
  const { id, userId, teamId, role, email } = row;
  return { id, userId, teamId, role, email, scopes: null, kind: 'session' };
}

function recordSeen(sessionId: string): void {
  db()
    .session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date() } })
    .catch((error: unknown) => log.warn({ err: error }, 'a session was not marked as seen'));
}
