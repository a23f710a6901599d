import 'server-only';
import { z } from 'zod';
import { type Db, db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import type { User } from '@/lib/server/generated/prisma/client';

const subjectSchema = z.object({ sub: z.string().min(1).max(255) });

export interface Identity {
  issuer: string;
  subject: string;
}

/** Who a profile is at the configured provider; null for a profile without a subject. */
export function identityOf(profile: unknown): Identity | null {
  const { oidc } = env();
  const parsed = subjectSchema.safeParse(profile);
  return oidc && parsed.success ? { issuer: oidc.issuer, subject: parsed.data.sub } : null;
}

export async function findByIdentity(identity: Identity, tx: Db = db()): Promise<User | null> {
  const where = { issuer_subject: identity };
  const row = await tx.userIdentity.findUnique({ where, include: { user: true } });
  return row?.user ?? null;
}
