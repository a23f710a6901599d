import 'server-only';
import { type Footprint, type FootprintQuery, forecastCalls } from '@/lib/contracts/footprint';
import { findRuntime } from '@/lib/server/client-status/find-watched';
import { db } from '@/lib/server/db';
import type { ConnectionRuntime } from '@/lib/server/engine/connection-runtime';
import { engine } from '@/lib/server/engine/engine';
import { type FootprintRow, NOBODY } from '@/lib/server/engine/footprint-meter';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';
import { hourlyCalls, type MeteredCalls, sumBy, sumCalls } from './sum-footprint';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The calls that we made for a connection, by hour, purpose, list and person. Throws NotFoundError. */
export async function readFootprint(
  caller: Caller,
  connectionId: string,
  query: FootprintQuery,
): Promise<Footprint> {
  authorize(caller, 'footprint.read');
  const connection = await findRuntime(caller, connectionId);
  const { core } = engine();
  const now = core.options.clock.now();
  const range = rangeOf(query, now);
  const rows = [...(await storedRows(connectionId, range)), ...pendingRows(connectionId, range)];
  const byWatchlist = sumBy(rows, (row) => row.watchlistId);
  const byPerson = sumBy(rows, (row) => row.userId);
  byPerson.delete(NOBODY);
  return {
    from: new Date(range.from).toISOString(),
    to: new Date(range.to).toISOString(),
    ...sumCalls(rows),
    budget: budgetOf(connection, now),
    byPurpose: [...sumBy(rows, (row) => row.purpose)].map(([purpose, calls]) => ({
      purpose,
      calls,
    })),
    byWatchlist: await named(caller, byWatchlist),
    byPerson: await withEmails(byPerson),
    hours: hourlyCalls(rows),
    forecast: await forecastOf(connectionId),
  };
}

function rangeOf({ from, to }: FootprintQuery, now: number): { from: number; to: number } {
  const end = Math.ceil((to === undefined ? now : Date.parse(to)) / HOUR_MS) * HOUR_MS;
  const start =
    from === undefined ? end - DAY_MS : Math.floor(Date.parse(from) / HOUR_MS) * HOUR_MS;
  return { from: start, to: end };
}

async function storedRows(
  connectionId: string,
  { from, to }: { from: number; to: number },
): Promise<MeteredCalls[]> {
  const rows = await db().footprintHour.findMany({
    where: { connectionId, hour: { gte: new Date(from), lt: new Date(to) } },
    orderBy: { hour: 'asc' },
  });
  return rows.map((row) => ({ ...row, hour: row.hour.getTime() }));
}

/** What is counted and not written down yet. */
function pendingRows(connectionId: string, range: { from: number; to: number }): FootprintRow[] {
  const pending = engine().core.meter.pending(connectionId);
  return pending.filter(({ hour }) => hour >= range.from && hour < range.to);
}

function budgetOf({ budget }: ConnectionRuntime, now: number) {
  return budget.limit === null ? null : { limit: budget.limit, used: budget.used(now) };
}

/** Lists that the caller may not see count together with the calls for no list. */
async function named(caller: Caller, byWatchlist: Map<string, number>) {
  const among = { id: { in: [...byWatchlist.keys()] } };
  const visible = visibleWatchlists(caller);
  const [lists, hidden] = await Promise.all([
    db().watchlist.findMany({ where: { ...visible, ...among }, select: { id: true, name: true } }),
    db().watchlist.findMany({ where: { NOT: visible, ...among }, select: { id: true } }),
  ]);
  const names = new Map(lists.map(({ id, name }) => [id, name]));
  const nameless = new Set([NOBODY, ...hidden.map(({ id }) => id)]);
  const shown = new Map<string | null, number>();
  for (const [id, calls] of byWatchlist) {
    const key = nameless.has(id) ? null : id;
    shown.set(key, (shown.get(key) ?? 0) + calls);
  }
  return byMostCalls(shown).map(([watchlistId, calls]) => ({
    watchlistId,
    name: watchlistId && (names.get(watchlistId) ?? null),
    calls,
  }));
}

async function withEmails(byPerson: Map<string, number>) {
  const users = await db().user.findMany({
    where: { id: { in: [...byPerson.keys()] } },
    select: { id: true, email: true },
  });
  const emails = new Map(users.map(({ id, email }) => [id, email]));
  return byMostCalls(byPerson).map(([userId, calls]) => ({
    userId,
    email: emails.get(userId) ?? null,
    calls,
  }));
}

function byMostCalls<Key>(sums: Map<Key, number>): [Key, number][] {
  return [...sums].sort((one, other) => other[1] - one[1]);
}

/** Ids on several lists cost once, at the shortest interval. */
async function forecastOf(connectionId: string) {
  const rows = await db().$queryRaw<{ intervalSeconds: number; clients: bigint }[]>`
    SELECT shortest AS "intervalSeconds", count(*) AS clients FROM (
      SELECT e."clientId", min(w."intervalSeconds") AS shortest
      FROM "WatchlistEntry" e JOIN "Watchlist" w ON w.id = e."watchlistId"
      WHERE w."connectionId" = ${connectionId}::uuid GROUP BY e."clientId") AS ids
    GROUP BY shortest`;
  const parts = rows.map((row) => forecastCalls(Number(row.clients), row.intervalSeconds));
  return {
    callsPerSecond: parts.reduce((sum, part) => sum + part.callsPerSecond, 0),
    callsPerMonth: parts.reduce((sum, part) => sum + part.callsPerMonth, 0),
  };
}
