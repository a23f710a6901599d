import 'server-only';
import type { Invite } from '@/lib/contracts/team';
import type { Invite as InviteRow } from '@/lib/server/generated/prisma/client';

export function serializeInvite(row: InviteRow): Invite {
  return {
    id: row.id,
    role: row.role,
    email: row.email,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: stateOf(row),
  };
}

function stateOf(row: InviteRow): Invite['state'] {
  if (row.usedAt !== null) return 'used';
  if (row.revokedAt !== null) return 'revoked';
  return row.expiresAt.getTime() <= Date.now() ? 'expired' : 'open';
}
