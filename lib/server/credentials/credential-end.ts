import 'server-only';
import type { CredentialEnd } from '@/lib/contracts/credential-end';
import type { Credential as CredentialRow } from '@/lib/server/generated/prisma/client';

const MINUTE_MS = 60_000;
const MIN_NOTICE_MS = 15 * MINUTE_MS;
const MAX_NOTICE_MS = 24 * 60 * MINUTE_MS;

/** The columns that tell when a credential ends. */
export const END_COLUMNS = { tokenExpiresAt: true, tokenSetAt: true, createdAt: true } as const;

/** Warned of in the last quarter of the token's life, a quarter of an hour to a day before its end. Null for what does not end. */
export function credentialEnd(
  row: Pick<CredentialRow, keyof typeof END_COLUMNS>,
): CredentialEnd | null {
  if (row.tokenExpiresAt === null) return null;
  const endsAt = row.tokenExpiresAt.getTime();
  const lifetimeMs = endsAt - (row.tokenSetAt ?? row.createdAt).getTime();
  const noticeMs = Math.min(Math.max(lifetimeMs / 4, MIN_NOTICE_MS), MAX_NOTICE_MS);
  return {
    expiresAt: row.tokenExpiresAt.toISOString(),
    warnAt: new Date(endsAt - noticeMs).toISOString(),
  };
}
