import 'server-only';
import { recordOperatorAudit } from '@/lib/server/audit/record-operator-audit';
import { db } from '@/lib/server/db';
import { OperatorError } from '@/lib/server/operator/operator-error';

export interface OperatorToken {
  id: string;
  name: string;
  prefix: string;
  team: string;
  owner: string;
  scopes: string[];
  lastUsedAt: Date | null;
  expiresAt: Date | null;
}

/** Every token that works or could again, of all teams. */
export async function listAllTokens(): Promise<OperatorToken[]> {
  const rows = await db().apiToken.findMany({
    where: { revokedAt: null },
    include: { team: true, user: true },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id, name, prefix, scopes, lastUsedAt, expiresAt, team, user }) => {
    return { id, name, prefix, scopes, lastUsedAt, expiresAt, team: team.name, owner: user.email };
  });
}

/** Takes an id or the shown beginning of a token. Throws OperatorError unless exactly one fits. */
export async function revokeAnyToken(wanted: string): Promise<OperatorToken> {
  const fitting = (await listAllTokens()).filter(
    ({ id, prefix }) => id === wanted || (prefix !== '' && prefix === wanted),
  );
  const [token, other] = fitting;
  if (!token) throw new OperatorError(`No token has the id or beginning ${wanted}.`);
  if (other) throw new OperatorError(`Several tokens begin with ${wanted}: give the id.`);
  await db().$transaction(async (tx) => {
    const row = await tx.apiToken.update({
      where: { id: token.id },
      data: { revokedAt: new Date() },
    });
    await recordOperatorAudit(tx, row.teamId, {
      action: 'token.revoke',
      target: { type: 'token', id: row.id, name: row.name },
      before: { scopes: row.scopes },
    });
  });
  return token;
}
