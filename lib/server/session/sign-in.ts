import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/server/db';
import { clientAddressOf } from '@/lib/server/http/client-address';
import { createSession } from '@/lib/server/session/create-session';
import { verifyPassword } from '@/lib/server/session/password';

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(200),
});

export interface SignedIn {
  id: string;
  email: string;
  name: string;
  sessionId: string;
}

/** Checks e-mail and password and opens a session; null, after the same time, whatever was wrong. */
export async function signIn(given: unknown, headers: Headers): Promise<SignedIn | null> {
  const parsed = credentialsSchema.safeParse(given);
  if (!parsed.success) return null;
  const user = await db().user.findUnique({ where: { email: parsed.data.email } });
  const isRight = await verifyPassword(user?.passwordHash ?? null, parsed.data.password);
  if (!user || !isRight) return null;
  const sessionId = await createSession(user.id, {
    userAgent: headers.get('user-agent') ?? '',
    address: clientAddressOf(headers),
  });
  return { id: user.id, email: user.email, name: user.name, sessionId };
}
