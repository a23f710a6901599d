import 'server-only';
import type { Absence } from '@/lib/contracts/client-note';
import type { ExpectedAbsence } from '@/lib/server/generated/prisma/client';

export function serializeAbsence(row: ExpectedAbsence): Absence {
  const { clientId, note, createdBy } = row;
  const until = row.until.toISOString();
  return { clientId, until, note, createdBy, createdAt: row.createdAt.toISOString() };
}
