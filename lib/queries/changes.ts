import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { netChangesSchema, teamChangePageSchema } from '@/lib/contracts/team-changes';
import { keys } from './keys';
import { request } from './request';

const REFRESH_MS = 15_000;
const NET_LIMIT = 500;

export interface ChangesRange {
  /** ISO time. */
  from: string;
  watchlistId?: string | undefined;
}

/** The clients that are not what they were at `from`, worst first. */
export function useNetChanges(range: ChangesRange) {
  return useQuery({
    queryKey: keys.changes.net(range),
    queryFn: ({ signal }) =>
      request('/changes/clients', {
        schema: netChangesSchema,
        query: { ...range, limit: NET_LIMIT },
        signal,
      }),
    refetchInterval: REFRESH_MS,
  });
}

/** Every change since `from`, newest first, page by page. Whoever reads older pages keeps their place. */
export function useTeamChanges(range: ChangesRange) {
  return useInfiniteQuery({
    queryKey: keys.changes.list(range),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      request('/changes', {
        schema: teamChangePageSchema,
        query: { ...range, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : REFRESH_MS),
  });
}
