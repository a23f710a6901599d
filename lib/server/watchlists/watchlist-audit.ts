import 'server-only';
import type { ImportReport } from '@/lib/contracts/watchlist';
import type { AuditValues } from '@/lib/server/audit/record-audit';
import type { Watchlist as WatchlistRow } from '@/lib/server/generated/prisma/client';

export function watchlistAudit(row: WatchlistRow): AuditValues {
  const { name, connectionId, intervalSeconds, mode, confirm } = row;
  return { name, connectionId, intervalSeconds, mode, confirm };
}

export function importAudit(report: ImportReport): AuditValues {
  const { added, updated, duplicates, rejected } = report;
  return { added, updated, duplicates, rejected: rejected.length };
}
