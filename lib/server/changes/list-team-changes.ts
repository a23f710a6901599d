import 'server-only';
import { z } from 'zod';
import type { TeamChange, TeamChangesQuery } from '@/lib/contracts/team-changes';
import { rangeOf } from '@/lib/server/changes/change-range';
import { clientsOf, teamListIds } from '@/lib/server/changes/team-lists';
import { serializeChange } from '@/lib/server/client-status/change-pages';
import { db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';
import { Prisma, type StatusChange } from '@/lib/server/generated/prisma/client';
import { badCursor, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';

type Row = StatusChange & { watchlistIds: string[] };

const CURSOR = /^(\d{1,15})-(\d{1,18})$/;
const cursorSchema = z.tuple([z.coerce.number(), z.coerce.bigint()]);

/**
 * All changes of the clients that are on the team's lists now, newest first. Throws NotFoundError for a list that
 * the caller does not see, InvalidError at `cursor` or `from`.
 */
export async function listTeamChanges(caller: Caller, query: TeamChangesQuery) {
  authorize(caller, 'statuses.read');
  const { from, to } = rangeOf(query);
  const lists = await teamListIds(caller, query.watchlistId);
  const older = query.cursor === undefined ? Prisma.empty : olderThan(query.cursor);
  const rows = await db().$queryRaw<Row[]>`
    SELECT s.*, c."watchlistIds" FROM "StatusChange" s
    JOIN ${clientsOf(lists)} c ON c."connectionId" = s."connectionId" AND c."clientId" = s."clientId"
    WHERE s."notAfter" >= ${from} AND s."notAfter" <= ${to} ${older}
    ORDER BY s."notAfter" DESC, s."id" DESC LIMIT ${query.limit + 1}`;
  return toPage(rows, query.limit, {
    item: serializeTeamChange,
    cursor: (row) => `${row.notAfter.getTime()}-${row.id}`,
  });
}

function serializeTeamChange(row: Row): TeamChange {
  const { connectionId, watchlistIds } = row;
  return { ...serializeChange(row), connectionId, watchlistIds };
}

function olderThan(cursor: string): Prisma.Sql {
  const parsed = cursorSchema.safeParse(CURSOR.exec(cursor)?.slice(1));
  if (!parsed.success) throw new InvalidError([badCursor]);
  const [at, id] = parsed.data;
  return Prisma.sql`AND (s."notAfter", s."id") < (${new Date(at)}, ${id})`;
}
