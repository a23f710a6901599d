import 'server-only';
import type { Setup } from '@/lib/contracts/me';
import { ConflictError } from '@/lib/server/errors';
import { createFirstOwner } from '@/lib/server/team/create-owner';
import { isSetupNeeded } from '@/lib/server/team/is-setup-needed';

/** The first-run page's verb. Throws ConflictError `already-set-up` once a user exists. */
export async function createSetup(input: Setup): Promise<{ needed: false }> {
  const { email, name, teamName, password } = input;
  const isFirst =
    (await isSetupNeeded()) &&
    (await createFirstOwner({ email, name, teamName, password, token: null }));
  if (!isFirst) throw new ConflictError('already-set-up', 'The owner exists already: sign in.');
  return { needed: false };
}
