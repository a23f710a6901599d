import 'server-only';
import { db } from '@/lib/server/db';

/** True while no user exists: the first-run page makes the owner. */
export async function isSetupNeeded(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) === null;
}
