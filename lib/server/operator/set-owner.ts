import 'server-only';
import { recordOperatorAudit } from '@/lib/server/audit/record-operator-audit';
import { type Db, db } from '@/lib/server/db';
import { OperatorError } from '@/lib/server/operator/operator-error';
import { checkPasswordStrength } from '@/lib/server/session/check-password-strength';
import { hashPassword } from '@/lib/server/session/password';

export interface OwnerRequest {
  email: string;
  name: string;
  /** Null for a person who exists: their password stays. */
  password: string | null;
  /** Id or name; null when there is one team or none. */
  team: string | null;
}

export interface OwnerMade {
  teamName: string;
  isNewPerson: boolean;
  isNewTeam: boolean;
}

/** Who has this address; null when nobody. */
export function findPerson(email: string) {
  return db().user.findUnique({ where: { email: email.toLowerCase() } });
}

/** Makes a person the owner of a team, and person and team when they are missing. Throws OperatorError, InvalidError. */
export async function setOwner(request: OwnerRequest): Promise<OwnerMade> {
  const email = request.email.toLowerCase();
  const existing = await findPerson(email);
  const passwordHash = existing ? existing.passwordHash : await newHash(request);
  return db().$transaction(async (tx) => {
    const found = await findTeam(tx, request.team);
    const team = found ?? (await tx.team.create({ data: { name: request.team ?? 'My team' } }));
    const { name } = request;
    const user = existing ?? (await tx.user.create({ data: { email, name, passwordHash } }));
    const key = { teamId: team.id, userId: user.id };
    const before = await tx.membership.findUnique({ where: { teamId_userId: key } });
    await tx.membership.upsert({
      where: { teamId_userId: key },
      create: { ...key, role: 'owner' },
      update: { role: 'owner' },
    });
    await recordOperatorAudit(tx, team.id, {
      action: 'member.owner.set',
      target: { type: 'member', id: user.id, name: email },
      before: { role: before?.role ?? null },
      after: { role: 'owner' },
    });
    return { teamName: team.name, isNewPerson: existing === null, isNewTeam: found === null };
  });
}

async function newHash({ password, email, name }: OwnerRequest): Promise<string> {
  if (password === null) throw new OperatorError(`${email} is new and needs a password.`);
  await checkPasswordStrength(password, [email, name]);
  return hashPassword(password);
}

async function findTeam(tx: Db, wanted: string | null) {
  const teams = await tx.team.findMany({ orderBy: { createdAt: 'asc' } });
  const [first] = teams;
  if (wanted === null && teams.length > 1) {
    const names = teams.map(({ id, name }) => `${name} (${id})`).join(', ');
    throw new OperatorError(`Which team? Give --team: ${names}`);
  }
  if (wanted === null) return first ?? null;
  const found = teams.filter(({ id, name }) => id === wanted || name === wanted);
  if (found.length > 1) throw new OperatorError('Several teams have this name: give its id.');
  if (found.length === 0 && teams.length > 0) {
    throw new OperatorError(`There is no team “${wanted}”.`);
  }
  return found[0] ?? null;
}
