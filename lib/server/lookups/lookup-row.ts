import 'server-only';
import type { ClientRow, EvidenceSource } from '@/lib/contracts/client-status';
import { LOOKUP_LIFE_MS } from '@/lib/contracts/lookup';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import { createRecord } from '@/lib/server/client-status/create-record';
import { toClientRow } from '@/lib/server/client-status/encode-row';
import { AT_EASE } from '@/lib/server/client-status/project';
import { settle } from '@/lib/server/client-status/settle';
import {
  applyCached,
  applyFailure,
  applyMissing,
  applyRealtime,
  applyRefusal,
} from '@/lib/server/client-status/status-machine';
import { db } from '@/lib/server/db';
import type { ConnectionRuntime } from '@/lib/server/engine/connection-runtime';
import type { Outcome } from '@/lib/server/engine/outcome';

/** When unwatched ids were last seen online by us, epoch ms. */
export async function recallLastOnline(
  connection: ConnectionRuntime,
  ids: readonly string[],
  hidden: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const unwatched = ids.filter((id) => !connection.board.records.has(id) && !hidden.has(id));
  if (unwatched.length === 0) return new Map();
  const rows = await db().clientStatus.findMany({
    where: {
      connectionId: connection.id,
      clientId: { in: unwatched },
      lastOnlineAt: { not: null },
    },
    select: { clientId: true, lastOnlineAt: true },
  });
  return new Map(rows.map((row) => [row.clientId, row.lastOnlineAt?.getTime() ?? 0]));
}

interface Asked {
  outcome: Outcome;
  source: EvidenceSource;
  seen: ReadonlyMap<string, number>;
  /** What we know of these is not for the asker. */
  hidden: ReadonlySet<string>;
  now: number;
}

/** The row that one answer makes, on top of what the board knows of the client. */
export function lookupRow(
  connection: ConnectionRuntime,
  clientId: string,
  { outcome, source, seen, hidden, now }: Asked,
): ClientRow {
  const watched = hidden.has(clientId) ? undefined : connection.board.records.get(clientId);
  const record = createRecord(clientId, LOOKUP_LIFE_MS);
  if (watched) recall(record, watched, outcome.kind === 'value');
  else record.lastOnlineAt = seen.get(clientId) ?? null;
  takeIn(record, { outcome, source, now });
  return toClientRow(clientId, settle(record, AT_EASE, now).row);
}

/** The board's knowledge; the lookup's own answer stands in the place of its cached ones, unconfirmed. */
function recall(record: ClientRecord, watched: ClientRecord, isAnswered: boolean): void {
  if (isAnswered) record.realtime = watched.realtime;
  record.lastValue = watched.lastValue;
  record.lastValueAt = watched.lastValueAt;
  record.lastOnlineAt = watched.lastOnlineAt;
  record.valueNotBefore = watched.valueNotBefore;
  record.flips = watched.flips;
  record.status = watched.status;
  record.sinceNotBefore = watched.sinceNotBefore;
  record.sinceNotAfter = watched.sinceNotAfter;
}

function takeIn(
  record: ClientRecord,
  { outcome, source, now }: Omit<Asked, 'seen' | 'hidden'>,
): void {
  const { askedAt } = outcome;
  if (outcome.kind === 'refused') applyRefusal(record, outcome.error, askedAt);
  else if (outcome.kind === 'failed') applyFailure(record, outcome.error, askedAt);
  else if (outcome.kind === 'missing') applyMissing(record, askedAt);
  else if (source === 'cached') applyCached(record, { value: outcome.value, askedAt, now });
  else takeRealtime(record, { value: outcome.value, askedAt, now });
}

function takeRealtime(
  record: ClientRecord,
  answer: { value: boolean; askedAt: number; now: number },
): void {
  if (record.realtime !== null && record.realtime.at >= answer.askedAt) record.realtime = null;
  applyRealtime(record, answer);
}
