import 'server-only';
import type { CreateToken, Token } from '@/lib/contracts/token';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { newLinkSecret } from '@/lib/server/link-secret';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { hashToken } from '@/lib/server/session/hash-token';
import { serializeToken } from '@/lib/server/tokens/serialize-token';

const DAY_MS = 86_400_000;
const PREFIX = 'rc_';
const SHOWN_LENGTH = PREFIX.length + 6;

/** A token that acts as the caller within its scopes; never more than the caller's role of the day. Shown once. */
export async function createToken(
  caller: Caller,
  input: CreateToken,
): Promise<Token & { token: string }> {
  authorize(caller, 'tokens.manage');
  const token = PREFIX + newLinkSecret();
  const days = input.expiresInDays;
  const data = {
    teamId: caller.teamId,
    userId: caller.userId,
    name: input.name,
    hash: hashToken(token),
    prefix: token.slice(0, SHOWN_LENGTH),
    scopes: [...new Set(input.scopes)],
    expiresAt: days === null ? null : new Date(Date.now() + days * DAY_MS),
  };
  const row = await db().$transaction(async (tx) => {
    const created = await tx.apiToken.create({ data, include: { user: true } });
    await recordAudit(tx, caller, {
      action: 'token.create',
      target: { type: 'token', id: created.id, name: created.name },
      after: { scopes: data.scopes, expiresAt: data.expiresAt?.toISOString() ?? null },
    });
    return created;
  });
  return { ...serializeToken(row), token };
}
