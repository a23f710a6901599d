import { useMutation, useQueryClient } from '@tanstack/react-query';
import { checksAcceptedSchema } from '@/lib/contracts/client-status';
import { request } from './request';
import { refreshStatuses } from './statuses';

/** Asks the service in real time about each id: one billed call an id; results arrive with the statuses. */
export function useRequestChecks(watchlistId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (clientIds: string[]) =>
      request(`/watchlists/${watchlistId}/checks`, {
        method: 'POST',
        body: { clientIds },
        schema: checksAcceptedSchema,
      }),
    onSuccess: () => refreshStatuses(client, watchlistId),
  });
}
