import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type EditEntries,
  editedEntriesSchema,
  type MoveEntries,
  movedEntriesSchema,
} from '@/lib/contracts/entry-edit';
import { keys } from './keys';
import { request } from './request';

/** Tags, labels or annotates many entries of a list at once. */
export function useEditEntries(watchlistId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EditEntries) =>
      request(`/watchlists/${watchlistId}/entries`, {
        method: 'PATCH',
        body,
        schema: editedEntriesSchema,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.watchlists.entries(watchlistId) }),
  });
}

/** Moves entries to another list, or copies them there, in one step: nothing is lost between the two. */
export function useMoveEntries(watchlistId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MoveEntries) =>
      request(`/watchlists/${watchlistId}/entries/move`, {
        method: 'POST',
        body,
        schema: movedEntriesSchema,
      }),
    onSuccess: async (_moved, { to }) => {
      await client.invalidateQueries({ queryKey: keys.watchlists.all });
      for (const id of [watchlistId, to]) {
        await client.invalidateQueries({ queryKey: keys.watchlists.statuses(id) });
      }
    },
  });
}
