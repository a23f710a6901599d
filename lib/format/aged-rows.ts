import type { ClientRow } from '@/lib/contracts/client-status';
import { LOOKUP_LIFE_MS } from '@/lib/contracts/lookup';

/** The rows that are no longer fresh and do not say so yet, now marked as stale. */
export function agedRows(rows: readonly ClientRow[], nowMs: number): ClientRow[] {
  return rows.flatMap((row) =>
    isAged(row, nowMs) ? [{ ...row, flags: ['stale', ...row.flags] }] : [],
  );
}

function isAged({ status, flags, checkedAt }: ClientRow, nowMs: number): boolean {
  if (status === 'unknown' || checkedAt === null || flags.includes('stale')) return false;
  return nowMs - Date.parse(checkedAt) > LOOKUP_LIFE_MS;
}
