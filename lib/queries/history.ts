import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { historySchema } from '@/lib/contracts/history';
import { keys } from './keys';
import { request } from './request';

const REFRESH_MS = 30_000;

export interface HistorySpan {
  spanMs: number;
  bucketSeconds: number;
}

/** Counts of a list over the last `spanMs`, up to now. */
export function useHistory(watchlistId: string, { spanMs, bucketSeconds }: HistorySpan) {
  return useQuery({
    queryKey: keys.watchlists.history(watchlistId, { spanMs, bucketSeconds }),
    queryFn: ({ signal }) =>
      request(`/watchlists/${watchlistId}/history`, {
        schema: historySchema,
        query: { from: new Date(Date.now() - spanMs).toISOString(), bucketSeconds },
        signal,
      }),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}
