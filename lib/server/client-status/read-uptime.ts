import 'server-only';
import type { Status } from '@/lib/contracts/client-status';
import type { Uptime, UptimeQuery } from '@/lib/contracts/uptime';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { InvalidError } from '@/lib/server/errors';
import type { StatusChange } from '@/lib/server/generated/prisma/client';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { isHiddenClient } from '@/lib/server/watchlists/hidden-clients';
import { measureUptime, type PastChange } from './measure-uptime';

const DAY_MS = 86_400_000;
const MAX_CHANGES = 100_000;

interface Client {
  connectionId: string;
  clientId: string;
}

interface Past {
  before: Status;
  changes: PastChange[];
  /** How many of the changes happened within the range, as far as is known. */
  count: number;
}
const NEVER_SEEN: Past = { before: 'unknown', changes: [], count: 0 };

/** How long one client was online, offline and unknown. Throws NotFoundError, InvalidError. */
export async function readUptime(
  caller: Caller,
  client: Client,
  query: UptimeQuery,
): Promise<Uptime> {
  authorize(caller, 'statuses.read');
  await findTeamConnection(caller, client.connectionId);
  const range = rangeOf(query);
  const isHidden = await isHiddenClient(caller, client);
  const { before, changes, count } = isHidden ? NEVER_SEEN : await readPast(client, range);
  const durations = measureUptime(changes, before, range);
  const knownMs = durations.online + durations.offline;
  return {
    from: new Date(range.from).toISOString(),
    to: new Date(range.to).toISOString(),
    onlineMs: durations.online,
    offlineMs: durations.offline,
    unknownMs: durations.unknown,
    ratio: knownMs === 0 ? null : durations.online / knownMs,
    changes: count,
  };
}

/** With the change after the range: it may have been under way at its end. */
async function readPast(client: Client, range: { from: number; to: number }): Promise<Past> {
  const [last, rows, next] = await Promise.all([
    lastBefore(client, range.from),
    db().statusChange.findMany({
      where: { ...client, notAfter: { gte: new Date(range.from), lte: new Date(range.to) } },
      orderBy: [{ notAfter: 'asc' }, { id: 'asc' }],
      take: MAX_CHANGES,
    }),
    db().statusChange.findFirst({
      where: { ...client, notAfter: { gt: new Date(range.to) } },
      orderBy: [{ notAfter: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const kept = [...rows, ...(next === null ? [] : [next])].map(toPastChange);
  const count = rows.length;
  if (last !== null) return { before: last, changes: kept, count };
  const forgotten = await findForgotten(client, kept[0]);
  return { before: 'unknown', changes: [...forgotten, ...kept], count };
}

/**
 * The change that retention took, as far as it can be told. A change that is kept tells what was before it, but not
 * since when: only since history is kept. When none is kept, the present status tells both.
 */
async function findForgotten(client: Client, next: PastChange | undefined): Promise<PastChange[]> {
  if (next !== undefined) {
    const { clock, historyDays } = engine().core.options;
    return [changeAt(clock.now() - historyDays * DAY_MS, next.from)];
  }
  const where = { connectionId_clientId: client };
  const present = await db().clientStatus.findUnique({ where });
  if (!present?.sinceNotAfter) return [];
  return [changeAt(present.sinceNotAfter.getTime(), present.status)];
}

function changeAt(at: number, to: Status): PastChange {
  return { from: 'unknown', to, notBefore: at, notAfter: at };
}

function rangeOf(query: UptimeQuery): { from: number; to: number } {
  const now = engine().core.options.clock.now();
  const to = Math.min(now, query.to === undefined ? now : Date.parse(query.to));
  const from = query.from === undefined ? to - DAY_MS : Date.parse(query.from);
  if (from < to) return { from, to };
  throw new InvalidError([{ path: 'from', message: '`from` lies in the future or after `to`.' }]);
}

async function lastBefore(client: Client, from: number): Promise<Status | null> {
  const row = await db().statusChange.findFirst({
    where: { ...client, notAfter: { lt: new Date(from) } },
    orderBy: [{ notAfter: 'desc' }, { id: 'desc' }],
    select: { toStatus: true },
  });
  return row?.toStatus ?? null;
}

function toPastChange(row: StatusChange): PastChange {
  return {
    from: row.fromStatus,
    to: row.toStatus,
    notBefore: row.notBefore.getTime(),
    notAfter: row.notAfter.getTime(),
  };
}
