import 'server-only';
import { db } from '@/lib/server/db';
import { forgetSingleton } from '@/lib/server/process-singleton';

/** As if nobody had ever guessed: neither this process nor the database remembers. */
export async function forgetGuesses(): Promise<void> {
  forgetSingleton('sign-in-limiters');
  await db().signInGuess.deleteMany();
}
