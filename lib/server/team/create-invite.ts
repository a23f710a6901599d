import 'server-only';
import type { CreateInvite, Invite } from '@/lib/contracts/team';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { newLinkSecret } from '@/lib/server/link-secret';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { hashToken } from '@/lib/server/session/hash-token';
import { refuseOwnerMatters } from '@/lib/server/team/guard-roles';
import { serializeInvite } from '@/lib/server/team/serialize-invite';

const HOUR_MS = 3_600_000;

/** A link for one person, once. Its secret is in the fragment, which no server sees. Throws ForbiddenError `owner-needed`. */
export async function createInvite(
  caller: Caller,
  input: CreateInvite,
): Promise<Invite & { path: string }> {
  authorize(caller, 'members.write');
  refuseOwnerMatters(caller, input.role);
  const secret = newLinkSecret();
  const email = input.email ?? null;
  const expiresAt = new Date(Date.now() + input.expiresInHours * HOUR_MS);
  const data = {
    teamId: caller.teamId,
    role: input.role,
    email,
    expiresAt,
    createdBy: caller.email,
  };
  const row = await db().$transaction(async (tx) => {
    const created = await tx.invite.create({ data: { ...data, hash: hashToken(secret) } });
    await recordAudit(tx, caller, {
      action: 'invite.create',
      target: { type: 'invite', id: created.id, name: email ?? input.role },
      after: { role: input.role, email, expiresAt: expiresAt.toISOString() },
    });
    return created;
  });
  return { ...serializeInvite(row), path: `/invite#${secret}` };
}
