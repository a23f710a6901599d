import type { ClientRow, StatusFlag } from '@/lib/contracts/client-status';
import type { Entries } from '../model/board-filter';

export interface ExportInput {
  rows: readonly ClientRow[];
  entries: Entries;
  checkedAtMs: (row: ClientRow) => number | null;
  /** The server's time of the export. */
  nowMs: number;
  /** The server's time of the last answer. */
  asOfMs: number | null;
  /** Nobody can vouch for the rows now: network, server or session is gone. */
  isDistrusted?: boolean;
}

const COLUMNS = [
  'clientId',
  'label',
  'status',
  'flags',
  'reason',
  'sinceNotBefore',
  'sinceNotAfter',
  'checkedAt',
  'checkedAgeSeconds',
  'source',
  'lastKnownStatus',
  'lastKnownAt',
  'tags',
  'note',
  'expectedOfflineUntil',
  'exportedAt',
  'asOf',
] as const;
type Column = (typeof COLUMNS)[number];

const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8; no cell can act as a formula. */
export function csvOf(input: ExportInput): string {
  const lines = input.rows.map((row) => {
    const record = recordOf(row, input);
    return COLUMNS.map((column) => csvCell(record[column]));
  });
  return `${BYTE_ORDER_MARK}${[COLUMNS, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

export function jsonOf(input: ExportInput): string {
  const clients = input.rows.map((row) => {
    const { exportedAt: _exportedAt, asOf: _asOf, ...record } = recordOf(row, input);
    const tags = input.entries.get(row.clientId)?.tags ?? [];
    return { ...record, flags: flagsOf(row, input), tags };
  });
  const { nowMs, asOfMs } = input;
  const file = { exportedAt: isoOf(nowMs), asOf: isoOf(asOfMs), clients };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function flagsOf(row: ClientRow, { isDistrusted = false }: ExportInput): readonly StatusFlag[] {
  const isMarked = row.status === 'unknown' || row.flags.includes('stale');
  return isDistrusted && !isMarked ? ['stale', ...row.flags] : row.flags;
}

function recordOf(row: ClientRow, input: ExportInput): Record<Column, string | number | null> {
  const entry = input.entries.get(row.clientId);
  const checkedAtMs = input.checkedAtMs(row);
  return {
    clientId: row.clientId,
    label: entry?.label ?? null,
    status: row.status,
    flags: flagsOf(row, input).join(' '),
    reason: row.reason ?? null,
    sinceNotBefore: row.since?.notBefore ?? null,
    sinceNotAfter: row.since?.notAfter ?? null,
    checkedAt: isoOf(checkedAtMs),
    checkedAgeSeconds:
      checkedAtMs === null ? null : Math.max(0, Math.round((input.nowMs - checkedAtMs) / 1000)),
    source: row.source,
    lastKnownStatus: row.lastKnown?.status ?? null,
    lastKnownAt: row.lastKnown?.at ?? null,
    tags: entry?.tags.join(', ') ?? '',
    note: entry?.note ?? null,
    expectedOfflineUntil: entry?.absence?.until ?? null,
    exportedAt: isoOf(input.nowMs),
    asOf: isoOf(input.asOfMs),
  };
}

function isoOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** What separates cells, or is guessed to by a reader. */
const SEPARATORS = /[",;|'\p{Cc}]/u;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@|\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return SEPARATORS.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
