import 'server-only';
import { z } from 'zod';
import {
  type History,
  type HistoryQuery,
  MAX_BUCKETS,
  MIN_BUCKET_SECONDS,
} from '@/lib/contracts/history';
import { rangeOf } from '@/lib/server/changes/change-range';
import { summarizeWatchlists } from '@/lib/server/client-status/summarize-watchlists';
import { db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';
import { type BucketDelta, rewind } from '@/lib/server/history/rewind';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findTeamWatchlist } from '@/lib/server/watchlists/find-team-watchlist';

const ANY_BUCKETS = 288;
const deltaSchema = z.array(
  z.object({
    bucket: z.int(),
    online: z.int(),
    offline: z.int(),
    unknown: z.int(),
    changes: z.int(),
  }),
);

/**
 * How many of a list's present members were online, offline and unknown over time, rewound from what they are now
 * through the changes since. Time in which nobody looked counts as unknown. Throws NotFoundError, InvalidError.
 */
export async function readHistory(
  caller: Caller,
  watchlistId: string,
  query: HistoryQuery,
): Promise<History> {
  authorize(caller, 'statuses.read');
  const now = new Date();
  const asked = rangeOf(query);
  const to = new Date(Math.min(asked.to.getTime(), now.getTime()));
  const from = new Date(Math.min(asked.from.getTime(), to.getTime()));
  const bucketMs = bucketMsOf(query, to.getTime() - from.getTime());
  const list = await findTeamWatchlist(caller, watchlistId);
  const [deltas, summaries] = await Promise.all([
    readDeltas(list, { from, to, bucketMs }),
    summarizeWatchlists([list.id]),
  ]);
  const summary = summaries.get(list.id);
  const { total = 0 } = summary ?? {};
  const present = summary?.summary ?? { online: 0, offline: 0, unknown: 0 };
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    bucketSeconds: bucketMs / 1000,
    total,
    buckets: rewind({ present, deltas, fromMs: from.getTime(), toMs: to.getTime(), bucketMs }),
  };
}

function bucketMsOf(query: HistoryQuery, spanMs: number): number {
  const seconds =
    query.bucketSeconds ?? Math.max(MIN_BUCKET_SECONDS, Math.ceil(spanMs / 1000 / ANY_BUCKETS));
  const count = Math.ceil(spanMs / 1000 / seconds);
  if (count <= MAX_BUCKETS) return seconds * 1000;
  const message = `This makes ${count} points; at most ${MAX_BUCKETS}. Take longer buckets or a shorter time.`;
  throw new InvalidError([{ path: 'bucketSeconds', message }]);
}

/** What changed in each bucket; changes after the end are in the bucket behind the last. */
async function readDeltas(
  list: { id: string; connectionId: string },
  { from, to, bucketMs }: { from: Date; to: Date; bucketMs: number },
): Promise<BucketDelta[]> {
  const count = Math.ceil((to.getTime() - from.getTime()) / bucketMs);
  const rows = await db().$queryRaw`
    SELECT CASE WHEN s."notAfter" > ${to} THEN ${count}::int ELSE least(${count}::int - 1,
        floor(extract(epoch FROM s."notAfter" - ${from}) * 1000 / ${bucketMs})::int) END AS "bucket",
      sum((s."toStatus" = 'online')::int - (s."fromStatus" = 'online')::int)::int AS "online",
      sum((s."toStatus" = 'offline')::int - (s."fromStatus" = 'offline')::int)::int AS "offline",
      sum((s."toStatus" = 'unknown')::int - (s."fromStatus" = 'unknown')::int)::int AS "unknown",
      (count(*) FILTER (WHERE s."fromStatus" <> 'unknown' AND s."toStatus" <> 'unknown'))::int
        AS "changes"
    FROM "StatusChange" s
    WHERE s."connectionId" = ${list.connectionId}::uuid AND s."notAfter" >= ${from}
      AND EXISTS (SELECT 1 FROM "WatchlistEntry" e
        WHERE e."watchlistId" = ${list.id}::uuid AND e."clientId" = s."clientId")
    GROUP BY 1 ORDER BY 1`;
  return deltaSchema.parse(rows);
}
