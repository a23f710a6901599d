import 'server-only';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import { createFirstOwner } from '@/lib/server/team/create-owner';

/** Makes the owner that the environment names, at the first start only. Returns whether it did. */
export async function provisionOwner(): Promise<boolean> {
  const { owner } = env();
  if (owner === null) return false;
  const isMade = await createFirstOwner({ ...owner, name: '', teamName: 'My team' });
  if (isMade) log.info({ email: owner.email }, 'the owner was made');
  return isMade;
}
