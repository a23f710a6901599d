import type { CheckedClientIds } from '@/lib/contracts/check-client-ids';
import type { ImportReport } from '@/lib/contracts/watchlist';

/** The server's report and what was never sent to it: together they are all that was pasted. */
export function withLeftOut(report: ImportReport, checked: CheckedClientIds): ImportReport {
  return {
    ...report,
    duplicates: report.duplicates + checked.duplicates,
    rejected: [...checked.rejected, ...report.rejected],
  };
}
