import { type ClientRow, type Statuses, statusesSchema } from '@/lib/contracts/client-status';

/** What one viewer's screen shows: the merge of all polls. Times are epoch milliseconds. */
export class StatusView {
  readonly rows = new Map<string, ClientRow>();
  cursor: string | undefined;
  nowMs = 0;
  oldestCheckAt: number | null = null;
  total = 0;
  summary: Statuses['summary'] = { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 };

  /** Throws when the body is not what the contract says. */
  apply(body: string): void {
    const statuses = statusesSchema.parse(JSON.parse(body));
    if (statuses.full) this.rows.clear();
    for (const clientId of statuses.removed) this.rows.delete(clientId);
    for (const row of statuses.clients) this.rows.set(row.clientId, row);
    this.cursor = statuses.cursor;
    this.nowMs = Date.parse(statuses.now);
    this.total = statuses.total;
    this.summary = statuses.summary;
    const { oldestAt } = statuses.checked;
    this.oldestCheckAt = oldestAt === null ? null : Date.parse(oldestAt);
  }

  /** When a row claims to have been checked last, by the rule of the API's documentation. */
  claimedCheckAt(row: ClientRow): number | null {
    const own = row.checkedAt === null ? null : Date.parse(row.checkedAt);
    if (row.status === 'unknown' || row.flags.includes('stale')) return own;
    if (own === null || this.oldestCheckAt === null) return own;
    return Math.max(own, this.oldestCheckAt);
  }
}
