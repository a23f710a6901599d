import 'server-only';
import { scopeSchema } from '@/lib/contracts/permissions';
import type { Token } from '@/lib/contracts/token';
import type { ApiToken, User } from '@/lib/server/generated/prisma/client';

export function serializeToken(row: ApiToken & { user: User }): Token {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes.map((scope) => scopeSchema.parse(scope)),
    owner: row.user.email,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
