import type { ClientRow } from '@/lib/contracts/client-status';

interface Known {
  row: ClientRow | undefined;
  detail: ClientRow | undefined;
  /** Nothing brings the row up to date; a board's row is, whatever its own `checkedAt` says. */
  isFrozen: boolean;
}

/** The row that tells what is true now: of a frozen row and the details, the one that was checked later. */
export function shownRow({ row, detail, isFrozen }: Known): ClientRow | undefined {
  if (!isFrozen || row === undefined || detail === undefined) return row ?? detail;
  return checkedMs(detail) >= checkedMs(row) ? detail : row;
}

function checkedMs({ checkedAt }: ClientRow): number {
  return checkedAt === null ? 0 : Date.parse(checkedAt);
}
