import 'server-only';
import { randomBytes } from 'node:crypto';
import type { ClientRow, StatusSummary } from '@/lib/contracts/client-status';
import {
  type CreateSnapshot,
  type SnapshotCreated,
  type SnapshotRow,
  snapshotRowSchema,
} from '@/lib/contracts/snapshot';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { hashToken } from '@/lib/server/session/hash-token';
import { personName } from '@/lib/server/session/person-name';
import { freezeRows } from '@/lib/server/snapshots/freeze-rows';
import { maskClientId } from '@/lib/server/snapshots/mask-client-id';

const SECRET_BYTES = 24;
const HOUR_MS = 3_600_000;

/**
 * Freezes what is known and gives it an address that needs no login: 192 random bits, of which only the hash is
 * kept. With `redactIds` the device parts are masked before anything is written.
 * `origin` is where our pages are reached. Throws NotFoundError, InvalidError.
 */
export async function createSnapshot(
  caller: Caller,
  input: CreateSnapshot,
  origin: string,
): Promise<SnapshotCreated> {
  authorize(caller, 'snapshots.write');
  const now = new Date();
  const frozen = await freezeRows(caller, input, now);
  const rows = frozen.rows.map((row) => toSnapshotRow(row, input.redactIds));
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const { watchlistId, takenAt } = frozen;
  const createdBy = await personName(caller);
  const data = {
    teamId: caller.teamId,
    hash: hashToken(secret),
    title: input.title ?? frozen.name,
    origin: frozen.origin,
    watchlistId,
    takenAt,
    isRedacted: input.redactIds,
    total: rows.length,
    summary: summaryOf(rows),
    rows,
    createdById: caller.userId,
    createdBy,
    createdAt: now,
    expiresAt: new Date(now.getTime() + input.expiresInHours * HOUR_MS),
  };
  const { id, expiresAt } = await db().$transaction(async (tx) => {
    await tx.snapshot.deleteMany({ where: { expiresAt: { lt: now } } });
    const row = await tx.snapshot.create({ data });
    const { title, total, isRedacted, expiresAt } = row;
    await recordAudit(tx, caller, {
      action: 'snapshot.create',
      target: { type: 'snapshot', id: row.id, name: title },
      after: { origin: row.origin, total, isRedacted, expiresAt: expiresAt.toISOString() },
    });
    return row;
  });
  return { id, url: `${origin}/s/${secret}`, expiresAt: expiresAt.toISOString() };
}

/** Nothing is on its way in a frozen row. */
function toSnapshotRow(row: ClientRow, isRedacted: boolean): SnapshotRow {
  return snapshotRowSchema.parse({
    ...row,
    clientId: isRedacted ? maskClientId(row.clientId) : row.clientId,
    flags: row.flags.filter((flag) => flag !== 'checking'),
  });
}

function summaryOf(rows: readonly SnapshotRow[]): StatusSummary {
  const summary = { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 };
  for (const row of rows) {
    summary[row.status] += 1;
    if (row.flags.includes('stale')) summary.stale += 1;
    if (row.flags.includes('conflict')) summary.conflict += 1;
  }
  return summary;
}
