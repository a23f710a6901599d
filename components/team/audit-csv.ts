import { csvCell } from '@/components/board/export/export-rows';
import type { AuditEvent } from '@/lib/contracts/audit';

const COLUMNS = [
  'at',
  'actor',
  'via',
  'action',
  'targetType',
  'targetId',
  'targetName',
  'before',
  'after',
  'address',
  'requestId',
] as const;

/** One line an event, formula-safe, with a byte order mark so that spreadsheets read UTF-8. */
export function auditCsv(events: readonly AuditEvent[]): string {
  const lines = events.map((event) => cellsOf(event).map(csvCell).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function cellsOf(event: AuditEvent): Array<string | null> {
  const { type, id, name } = event.target;
  const json = (value: AuditEvent['before']) => (value === null ? null : JSON.stringify(value));
  return [
    event.at,
    event.actor,
    event.via,
    event.action,
    type,
    id,
    name,
    json(event.before),
    json(event.after),
    event.address,
    event.requestId,
  ];
}
