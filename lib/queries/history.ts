import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { historySchema } from '@/lib/contracts/history';
import { keys } from './keys';
import { request } from './request';
import { serverNowMs } from './server-clock';

const REFRESH_MS = 30_000;

export interface HistorySpan {
  spanMs: number;
  bucketSeconds: number;
}

export function historyOptions(watchlistId: string, { spanMs, bucketSeconds }: HistorySpan) {
  return queryOptions({
    queryKey: keys.watchlists.history(watchlistId, { spanMs, bucketSeconds }),
    queryFn: ({ signal }) =>
      request(`/watchlists/${watchlistId}/history`, {
        schema: historySchema,
        query: { from: new Date(serverNowMs() - spanMs).toISOString(), bucketSeconds },
        signal,
      }),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** Counts of a list over the last `spanMs`, up to now. */
export function useHistory(
  watchlistId: string,
  span: HistorySpan,
  { enabled }: { enabled: boolean },
) {
  return useQuery({ ...historyOptions(watchlistId, span), enabled });
}
