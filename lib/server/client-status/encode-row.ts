import 'server-only';
import type { ClientRow, StatusFlag } from '@/lib/contracts/client-status';
import { FLAG, type StatusRow } from './client-record';

const FLAG_NAMES: readonly (readonly [number, StatusFlag])[] = [
  [FLAG.stale, 'stale'],
  [FLAG.conflict, 'conflict'],
  [FLAG.neverOnline, 'neverOnline'],
  [FLAG.checking, 'checking'],
  [FLAG.flapping, 'flapping'],
];

const FLAG_LISTS: readonly StatusFlag[][] = Array.from({ length: 32 }, (_, bits) =>
  FLAG_NAMES.filter(([bit]) => (bits & bit) !== 0).map(([, name]) => name),
);

function iso(at: number): string {
  return new Date(at).toISOString();
}

function sinceOf(row: StatusRow): ClientRow['since'] {
  if (row.sinceNotAfter === null) return null;
  const notBefore = row.sinceNotBefore === null ? null : iso(row.sinceNotBefore);
  return { notBefore, notAfter: iso(row.sinceNotAfter) };
}

/** A row as http-api.md shows it. */
export function toClientRow(clientId: string, row: StatusRow): ClientRow {
  const lastKnown =
    row.status === 'unknown' && row.lastValue !== null
      ? {
          status: row.lastValue ? ('online' as const) : ('offline' as const),
          at: iso(row.lastValueAt),
        }
      : null;
  return {
    clientId,
    status: row.status,
    ...(row.reason === null ? {} : { reason: row.reason }),
    flags: FLAG_LISTS[row.flags] ?? [],
    since: sinceOf(row),
    checkedAt: row.checkedAt === null ? null : iso(row.checkedAt),
    source: row.source,
    ...(lastKnown === null ? {} : { lastKnown }),
    ...(row.error === null ? {} : { error: row.error }),
  };
}
