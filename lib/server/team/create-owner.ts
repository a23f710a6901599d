import 'server-only';
import { scopeSchema } from '@/lib/contracts/permissions';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { type Db, db } from '@/lib/server/db';
import { hashToken } from '@/lib/server/session/hash-token';
import { hashPassword } from '@/lib/server/session/password';

/** Any constant does, as long as nothing else in this database uses it. */
const FIRST_OWNER_LOCK = 7_265_411_903;
const SHOWN_TOKEN_LENGTH = 6;

export interface FirstOwner {
  email: string;
  name: string;
  teamName: string;
  password: string | null;
  token: string | null;
}

/** Makes the owner and the team, unless a user exists: any number may try at once, one succeeds and gets true. */
export async function createFirstOwner(owner: FirstOwner): Promise<boolean> {
  const passwordHash = owner.password === null ? null : await hashPassword(owner.password);
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${FIRST_OWNER_LOCK}::bigint)::text`;
    if ((await tx.user.findFirst({ select: { id: true } })) !== null) return false;
    await writeOwner(tx, owner, passwordHash);
    return true;
  });
}

async function writeOwner(tx: Db, owner: FirstOwner, passwordHash: string | null): Promise<void> {
  const { email, name, teamName: team } = owner;
  const user = await tx.user.create({ data: { email, name, passwordHash } });
  const { id: teamId } = await tx.team.create({
    data: { name: team, memberships: { create: { userId: user.id, role: 'owner' } } },
  });
  if (owner.token !== null) await writeToken(tx, { teamId, userId: user.id }, owner.token);
  const caller = { userId: user.id, teamId, email, role: 'owner', scopes: null } as const;
  await recordAudit(
    tx,
    { ...caller, kind: 'session', id: user.id },
    {
      action: 'team.create',
      target: { type: 'team', id: teamId, name: team },
      after: { name: team, owner: email },
    },
  );
}

async function writeToken(
  tx: Db,
  owner: { teamId: string; userId: string },
  token: string,
): Promise<void> {
  await tx.apiToken.create({
    data: {
      ...owner,
      name: 'Made at the first start',
      hash: hashToken(token),
      prefix: token.length > 3 * SHOWN_TOKEN_LENGTH ? token.slice(0, SHOWN_TOKEN_LENGTH) : '',
      scopes: [...scopeSchema.options],
    },
  });
}
