import 'server-only';
import { type Db, db } from '@/lib/server/db';
import type { Caller } from '@/lib/server/session/caller';

/** What others read as the maker of something: the person's name, or the address while there is none. */
export async function personName(caller: Caller, tx: Db = db()): Promise<string> {
  const where = { id: caller.userId };
  const user = await tx.user.findUnique({ where, select: { name: true } });
  return user?.name || caller.email;
}
