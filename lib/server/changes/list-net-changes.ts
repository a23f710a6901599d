import 'server-only';
import { z } from 'zod';
import type { Status } from '@/lib/contracts/client-status';
import type { NetChange, NetChanges, NetChangesQuery } from '@/lib/contracts/team-changes';
import { type ChangeRange, rangeOf } from '@/lib/server/changes/change-range';
import { clientsOf, teamListIds } from '@/lib/server/changes/team-lists';
import { serializeChange } from '@/lib/server/client-status/change-pages';
import { db } from '@/lib/server/db';
import { Prisma, type StatusChange } from '@/lib/server/generated/prisma/client';
import { authorize, type Caller } from '@/lib/server/session/caller';

type Row = StatusChange & { firstStatus: Status; changes: number; watchlistIds: string[] };

const summarySchema = z.array(
  z.object({ offline: z.int(), unknown: z.int(), online: z.int(), back: z.int() }),
);
const NOTHING = { offline: 0, unknown: 0, online: 0, back: 0 };

/**
 * What a shift finds different: of each client on the team's lists that is not what it was at the start, its status
 * then and after its last change; offline first, then unknown, each newest first. Throws as `listTeamChanges` does.
 */
export async function listNetChanges(caller: Caller, query: NetChangesQuery): Promise<NetChanges> {
  authorize(caller, 'statuses.read');
  const range = rangeOf(query);
  const net = netOf(await teamListIds(caller, query.watchlistId), range);
  const [rows, counted] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT * FROM (${net}) net WHERE "firstStatus" <> "toStatus"
      ORDER BY array_position(ARRAY['offline', 'unknown', 'online'], "toStatus"::text),
        "notAfter" DESC, "id" DESC LIMIT ${query.limit + 1}`,
    db().$queryRaw`
      SELECT count(*) FILTER (WHERE "firstStatus" <> "toStatus" AND "toStatus" = 'offline')::int AS "offline",
        count(*) FILTER (WHERE "firstStatus" <> "toStatus" AND "toStatus" = 'unknown')::int AS "unknown",
        count(*) FILTER (WHERE "firstStatus" <> "toStatus" AND "toStatus" = 'online')::int AS "online",
        count(*) FILTER (WHERE "firstStatus" = "toStatus")::int AS "back" FROM (${net}) net`,
  ]);
  return {
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    summary: summarySchema.parse(counted)[0] ?? NOTHING,
    items: rows.slice(0, query.limit).map(serializeNetChange),
    isWhole: rows.length <= query.limit,
  };
}

/** The last change of each client, with the status before its first one. */
function netOf(lists: readonly string[], { from, to }: ChangeRange): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (s."connectionId", s."clientId") s.*, c."watchlistIds",
      first_value(s."fromStatus") OVER (client ORDER BY s."notAfter", s."id") AS "firstStatus",
      (count(*) OVER client)::int AS "changes"
    FROM "StatusChange" s
    JOIN ${clientsOf(lists)} c ON c."connectionId" = s."connectionId" AND c."clientId" = s."clientId"
    WHERE s."notAfter" >= ${from} AND s."notAfter" <= ${to}
    WINDOW client AS (PARTITION BY s."connectionId", s."clientId")
    ORDER BY s."connectionId", s."clientId", s."notAfter" DESC, s."id" DESC`;
}

function serializeNetChange(row: Row): NetChange {
  const { connectionId, clientId, firstStatus, changes, watchlistIds } = row;
  const last = serializeChange(row);
  return { connectionId, clientId, from: firstStatus, to: last.to, changes, last, watchlistIds };
}
