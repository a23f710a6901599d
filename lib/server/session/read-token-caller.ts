import 'server-only';
import { z } from 'zod';
import { roleSchema, scopeSchema } from '@/lib/contracts/permissions';
import { db } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import type { Caller } from '@/lib/server/session/caller';
import { hashToken } from '@/lib/server/session/hash-token';

const USED_EVERY_MS = 60_000;

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    userId: z.string(),
    teamId: z.string(),
    role: roleSchema,
    scopes: z.array(scopeSchema),
    email: z.string(),
    lastUsedAt: z.date().nullable(),
  }),
);

/** Who an API token stands for: its maker, with the role of today. Null when it is unknown, revoked or expired. */
export async function readTokenCaller(token: string): Promise<Caller | null> {
  const rows = await db().$queryRaw`
    SELECT t."id", t."userId", t."teamId", m."role"::text AS "role", t."scopes", u."email", t."lastUsedAt"
    FROM "ApiToken" t
    JOIN "User" u ON u."id" = t."userId"
    JOIN "Membership" m ON m."userId" = t."userId" AND m."teamId" = t."teamId"
    WHERE t."hash" = ${hashToken(token)} AND t."revokedAt" IS NULL
      AND (t."expiresAt" IS NULL OR t."expiresAt" > now())`;
  const row = rowsSchema.parse(rows)[0];
  if (!row) return null;
  if (Date.now() - (row.lastUsedAt?.getTime() ?? 0) > USED_EVERY_MS) recordUsed(row.id);
  const { id, userId, teamId, role, email, scopes } = row;
  return { id, userId, teamId, role, email, scopes, kind: 'token' };
}

function recordUsed(tokenId: string): void {
  db()
    .apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: new Date() } })
    .catch((error: unknown) => log.warn({ err: error }, 'a token was not marked as used'));
}
