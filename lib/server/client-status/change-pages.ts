import 'server-only';
import type { z } from 'zod';
import type { Change, changesQuerySchema } from '@/lib/contracts/client-status';
import { unknownReasonSchema } from '@/lib/contracts/client-status';
import { InvalidError } from '@/lib/server/errors';
import type { StatusChange } from '@/lib/server/generated/prisma/client';
import { badCursor, toPage } from '@/lib/server/page';

export type ChangesQuery = z.output<typeof changesQuerySchema>;

/** Newest first; a cursor is the time and the number of the last row shown. */
export function changesBefore(query: ChangesQuery) {
  const range = {
    ...(query.from === undefined ? {} : { gte: new Date(query.from) }),
    ...(query.to === undefined ? {} : { lte: new Date(query.to) }),
  };
  const where = { notAfter: range, ...(query.cursor === undefined ? {} : olderThan(query.cursor)) };
  const orderBy = [{ notAfter: 'desc' as const }, { id: 'desc' as const }];
  return { where, orderBy, take: query.limit + 1 };
}

function olderThan(cursor: string) {
  const match = /^(\d{1,15})-(\d{1,18})$/.exec(cursor);
  if (!match?.[1] || !match[2]) throw new InvalidError([badCursor]);
  const at = new Date(Number(match[1]));
  return { OR: [{ notAfter: { lt: at } }, { notAfter: at, id: { lt: BigInt(match[2]) } }] };
}

export function toChangePage(rows: readonly StatusChange[], query: ChangesQuery) {
  return toPage(rows, query.limit, {
    item: serializeChange,
    cursor: (row) => `${row.notAfter.getTime()}-${row.id}`,
  });
}

export function serializeChange(row: StatusChange): Change {
  const reason = unknownReasonSchema.safeParse(row.reason);
  return {
    clientId: row.clientId,
    from: row.fromStatus,
    to: row.toStatus,
    ...(reason.success ? { reason: reason.data } : {}),
    notBefore: row.notBefore.toISOString(),
    notAfter: row.notAfter.toISOString(),
    source: row.source,
    confirmed: row.confirmed,
  };
}
