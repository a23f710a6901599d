import 'server-only';
import type { Setup } from '@/lib/contracts/me';
import { ConflictError } from '@/lib/server/errors';
import { checkPasswordStrength } from '@/lib/server/session/check-password-strength';
import { createFirstOwner } from '@/lib/server/team/create-owner';
import { isSetupNeeded } from '@/lib/server/team/is-setup-needed';

/** The first-run page's verb. Throws ConflictError `already-set-up` once a user exists, InvalidError at `password`. */
export async function createSetup(input: Setup): Promise<{ needed: false }> {
  const { email, name, teamName, password } = input;
  if (!(await isSetupNeeded())) throw alreadySetUp();
  await checkPasswordStrength(password, [email, name, teamName]);
  const isFirst = await createFirstOwner({ email, name, teamName, password, token: null });
  if (!isFirst) throw alreadySetUp();
  return { needed: false };
}

function alreadySetUp(): ConflictError {
  return new ConflictError('already-set-up', 'The owner exists already: sign in.');
}
