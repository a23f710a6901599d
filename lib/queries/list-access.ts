import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listAccessSchema, type SetListAccess } from '@/lib/contracts/watchlist';
import { keys } from './keys';
import { request } from './request';

/** Who sees a list, and who of them changes it. */
export function useListAccess(watchlistId: string) {
  return useQuery(
    queryOptions({
      queryKey: keys.watchlists.access(watchlistId),
      queryFn: ({ signal }) =>
        request(`/watchlists/${watchlistId}/access`, { schema: listAccessSchema, signal }),
      staleTime: 0,
    }),
  );
}

export function useSetListAccess(watchlistId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetListAccess) =>
      request(`/watchlists/${watchlistId}/access`, {
        method: 'PUT',
        body,
        schema: listAccessSchema,
      }),
    onSuccess: (access) => {
      client.setQueryData(keys.watchlists.access(watchlistId), access);
      return client.invalidateQueries({ queryKey: keys.watchlists.all });
    },
  });
}
