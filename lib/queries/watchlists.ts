import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import {
  type AddEntries,
  type createWatchlistSchema,
  type Entry,
  entryPageSchema,
  importReportSchema,
  removedEntriesSchema,
  type UpdateWatchlist,
  watchlistCreatedSchema,
  watchlistPageSchema,
  watchlistSchema,
} from '@/lib/contracts/watchlist';
import { keys } from './keys';
import { request } from './request';
import { sameMap } from './same-map';

const LIST_REFRESH_MS = 5000;
const ENTRIES_REFRESH_MS = 60_000;
const ENTRY_PAGE_SIZE = 1000;
const MAX_WATCHLISTS = 1000;

export function watchlistsOptions() {
  return queryOptions({
    queryKey: keys.watchlists.list,
    queryFn: async ({ signal }) => {
      const page = await request('/watchlists', {
        schema: watchlistPageSchema,
        query: { limit: MAX_WATCHLISTS },
        signal,
      });
      return page.items;
    },
    refetchInterval: LIST_REFRESH_MS,
  });
}

export function useWatchlists() {
  return useQuery(watchlistsOptions());
}

export function watchlistOptions(id: string) {
  return queryOptions({
    queryKey: keys.watchlists.one(id),
    queryFn: ({ signal }) => request(`/watchlists/${id}`, { schema: watchlistSchema, signal }),
  });
}

export function useWatchlist(id: string) {
  return useQuery(watchlistOptions(id));
}

async function allEntries(id: string, signal: AbortSignal): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let cursor: string | null | undefined;
  do {
    const page = await request(`/watchlists/${id}/entries`, {
      schema: entryPageSchema,
      query: { limit: ENTRY_PAGE_SIZE, cursor: cursor ?? undefined },
      signal,
    });
    for (const entry of page.items) entries.set(entry.clientId, entry);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return entries;
}

/** A page a minute, however long the list is: a dialog that writes asks anew anyway. */
function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / ENTRY_PAGE_SIZE));
}

export function entriesOptions(id: string) {
  return queryOptions({
    queryKey: keys.watchlists.entries(id),
    queryFn: ({ signal }) => allEntries(id, signal),
    staleTime: ENTRIES_REFRESH_MS,
    refetchInterval: ({ state }) => ENTRIES_REFRESH_MS * pagesOf(state.data?.size ?? 0),
    structuralSharing: sameMap,
  });
}

/** Labels, tags and notes by client id. `isWanted` puts it off: they may come after the statuses. */
export function useEntries(id: string, isWanted = true) {
  return useQuery({ ...entriesOptions(id), enabled: isWanted });
}

function useWatchlistsChanged() {
  const client = useQueryClient();
  return async (id?: string) => {
    await client.invalidateQueries({ queryKey: keys.watchlists.all });
    if (id) await client.invalidateQueries({ queryKey: keys.watchlists.statuses(id) });
  };
}

export function useCreateWatchlist() {
  const changed = useWatchlistsChanged();
  return useMutation({
    mutationFn: (input: z.input<typeof createWatchlistSchema>) =>
      request('/watchlists', { method: 'POST', body: input, schema: watchlistCreatedSchema }),
    onSuccess: () => changed(),
  });
}

export function useUpdateWatchlist(id: string) {
  const changed = useWatchlistsChanged();
  return useMutation({
    mutationFn: (input: UpdateWatchlist) =>
      request(`/watchlists/${id}`, { method: 'PATCH', body: input, schema: watchlistSchema }),
    onSuccess: () => changed(id),
  });
}

export function useDeleteWatchlist(id: string) {
  const changed = useWatchlistsChanged();
  return useMutation({
    mutationFn: () => request(`/watchlists/${id}`, { method: 'DELETE' }),
    onSuccess: () => changed(),
  });
}

export function useAddEntries() {
  const changed = useWatchlistsChanged();
  return useMutation({
    mutationFn: ({ watchlistId, ...input }: AddEntries & { watchlistId: string }) =>
      request(`/watchlists/${watchlistId}/entries`, {
        method: 'POST',
        body: input,
        schema: importReportSchema,
      }),
    onSuccess: (_report, { watchlistId }) => changed(watchlistId),
  });
}

export function useRemoveEntries() {
  const changed = useWatchlistsChanged();
  return useMutation({
    mutationFn: ({ watchlistId, clientIds }: { watchlistId: string; clientIds: string[] }) =>
      request(`/watchlists/${watchlistId}/entries`, {
        method: 'DELETE',
        body: { clientIds },
        schema: removedEntriesSchema,
      }),
    onSuccess: (_removed, { watchlistId }) => changed(watchlistId),
  });
}
