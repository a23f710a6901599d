import 'server-only';
import type { Member } from '@/lib/contracts/team';
import type { Membership, User } from '@/lib/server/generated/prisma/client';

type MemberRow = Membership & { user: User & { sessions?: { lastSeenAt: Date }[] } };

export function serializeMember({ user, role, createdAt }: MemberRow): Member {
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    role,
    joinedAt: createdAt.toISOString(),
    lastSeenAt: user.sessions?.[0]?.lastSeenAt.toISOString() ?? null,
    hasSecondFactor: user.totpEnabledAt !== null,
  };
}

/** The newest sign of life goes with the person. */
export const WITH_LAST_SESSION = {
  user: { include: { sessions: { orderBy: { lastSeenAt: 'desc' as const }, take: 1 } } },
};
