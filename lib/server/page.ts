import 'server-only';
import { idSchema } from '@/lib/contracts/common';
import { InvalidError } from '@/lib/server/errors';

export interface PageQuery {
  limit: number;
  cursor?: string | undefined;
}

/** Prisma's part of a page of rows in the order of their ids, with one row more to see whether more follow. */
export function pageById(query: PageQuery) {
  const { cursor, limit } = query;
  if (cursor !== undefined && !idSchema.safeParse(cursor).success) {
    throw new InvalidError([badCursor]);
  }
  return {
    after: cursor === undefined ? {} : { id: { gt: cursor } },
    page: { orderBy: { id: 'asc' as const }, take: limit + 1 },
  };
}

export const badCursor = { path: 'cursor', message: 'This cursor is not one of ours.' };

/** Cuts the surplus row off and names the last one as the cursor of what follows. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  map: { item: (row: Row) => Item; cursor: (row: Row) => string },
): { items: Item[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items: kept.map(map.item), nextCursor: hasMore ? map.cursor(last) : null };
}
