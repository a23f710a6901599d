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

interface Past {
  last: Status;
  rows: StatusChange[];
}
const NEVER_SEEN: Past = { last: 'unknown', rows: [] };

/** How long one client was online, offline and unknown. Throws NotFoundError, InvalidError. */
export async function readUptime(
  caller: Caller,
  client: { connectionId: string; clientId: string },
  query: UptimeQuery,
): Promise<Uptime> {
  authorize(caller, 'statuses.read');
  await findTeamConnection(caller, client.connectionId);
  const range = rangeOf(query);
  const isHidden = await isHiddenClient(caller, client);
  const { last, rows } = isHidden ? NEVER_SEEN : await readPast(client, range);
  const durations = measureUptime(rows.map(toPastChange), last, range);
  const knownMs = durations.online + durations.offline;
  return {
    from: new Date(range.from).toISOString(),
    to: new Date(range.to).toISOString(),
    onlineMs: durations.online,
    offlineMs: durations.offline,
    unknownMs: durations.unknown,
    ratio: knownMs === 0 ? null : durations.online / knownMs,
    changes: rows.length,
  };
}

async function readPast(
  client: { connectionId: string; clientId: string },
  range: { from: number; to: number },
): Promise<Past> {
  const [last, rows] = await Promise.all([
    lastBefore(client, range.from),
    db().statusChange.findMany({
      where: { ...client, notAfter: { gte: new Date(range.from), lte: new Date(range.to) } },
      orderBy: [{ notAfter: 'asc' }, { id: 'asc' }],
      take: MAX_CHANGES,
    }),
  ]);
  return { last, rows };
}

function rangeOf(query: UptimeQuery): { from: number; to: number } {
  const now = engine().core.options.clock.now();
  const to = Math.min(now, query.to === undefined ? now : Date.parse(query.to));
  const from = query.from === undefined ? to - DAY_MS : Date.parse(query.from);
  if (from < to) return { from, to };
  throw new InvalidError([{ path: 'from', message: '`from` lies in the future or after `to`.' }]);
}

async function lastBefore(
  client: { connectionId: string; clientId: string },
  from: number,
): Promise<Status> {
  const row = await db().statusChange.findFirst({
    where: { ...client, notAfter: { lt: new Date(from) } },
    orderBy: [{ notAfter: 'desc' }, { id: 'desc' }],
    select: { toStatus: true },
  });
  return row?.toStatus ?? 'unknown';
}

function toPastChange(row: StatusChange): PastChange {
  return {
    from: row.fromStatus,
    to: row.toStatus,
    notBefore: row.notBefore.getTime(),
    notAfter: row.notAfter.getTime(),
  };
}
