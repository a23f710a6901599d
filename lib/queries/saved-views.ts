import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import {
  type createSavedViewSchema,
  savedViewSchema,
  savedViewsSchema,
  type updateSavedViewSchema,
} from '@/lib/contracts/saved-view';
import { keys } from './keys';
import { request } from './request';

/** The named ways to look at a list, by name. */
export function useSavedViews(watchlistId: string) {
  return useQuery({
    queryKey: keys.watchlists.views(watchlistId),
    queryFn: ({ signal }) =>
      request(`/watchlists/${watchlistId}/views`, { schema: savedViewsSchema, signal }),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}

function useViewsChanged(watchlistId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.watchlists.views(watchlistId) });
}

export function useCreateSavedView(watchlistId: string) {
  const changed = useViewsChanged(watchlistId);
  return useMutation({
    mutationFn: (body: z.input<typeof createSavedViewSchema>) =>
      request(`/watchlists/${watchlistId}/views`, {
        method: 'POST',
        body,
        schema: savedViewSchema,
      }),
    onSuccess: () => changed(),
  });
}

export function useUpdateSavedView(watchlistId: string) {
  const changed = useViewsChanged(watchlistId);
  return useMutation({
    mutationFn: ({ id, ...body }: z.input<typeof updateSavedViewSchema> & { id: string }) =>
      request(`/watchlists/${watchlistId}/views/${id}`, {
        method: 'PATCH',
        body,
        schema: savedViewSchema,
      }),
    onSettled: () => void changed(),
  });
}

export function useDeleteSavedView(watchlistId: string) {
  const changed = useViewsChanged(watchlistId);
  return useMutation({
    mutationFn: (id: string) =>
      request(`/watchlists/${watchlistId}/views/${id}`, { method: 'DELETE' }),
    onSettled: () => void changed(),
  });
}
