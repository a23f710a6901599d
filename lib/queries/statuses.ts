import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { statusesSchema } from '@/lib/contracts/client-status';
import { quickRowSchema } from '@/lib/contracts/quick-row';
import { isApiError } from './api-error';
import { keys } from './keys';
import { request } from './request';
import { noteServerTime } from './server-clock';
import { StatusStore } from './status-store';
import { watchPresence } from './watch-presence';

export const POLL_INTERVAL_MS = 2000;
const answerSchema = z.extend(statusesSchema, { clients: z.array(quickRowSchema) });
const SIGNED_OUT_INTERVAL_MS = 15_000;
const JITTER_RATIO = 0.15;

function jittered(intervalMs: number): number {
  return intervalMs * (1 - JITTER_RATIO + 2 * JITTER_RATIO * Math.random());
}

/** A list that is gone is not asked for again; without a session there is no hurry. */
function nextPollMs(error: Error | null): number | false {
  if (isApiError(error) && error.status === 404) return false;
  return jittered(
    isApiError(error) && error.isSignedOut ? SIGNED_OUT_INTERVAL_MS : POLL_INTERVAL_MS,
  );
}

async function poll(watchlistId: string, store: StatusStore, signal: AbortSignal): Promise<number> {
  try {
    const answer = await request(`/watchlists/${watchlistId}/statuses`, {
      schema: answerSchema,
      query: { since: store.cursor() ?? undefined },
      signal,
    });
    noteServerTime(answer.now);
    store.apply(answer, Date.now(), document.hidden ? 'hidden' : null);
    return store.version();
  } catch (error) {
    if (!signal.aborted && isApiError(error)) {
      if (error.isSignedOut) store.markDistrusted('session');
      if (error.isOffline) store.markDistrusted(navigator.onLine ? 'server' : 'network');
    }
    throw error;
  }
}

function statusesOptions(watchlistId: string, store: StatusStore) {
  return queryOptions({
    queryKey: keys.watchlists.statuses(watchlistId),
    queryFn: ({ signal }) => poll(watchlistId, store, signal),
    refetchInterval: (query) => nextPollMs(query.state.error),
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: 'always' as const,
    networkMode: 'always' as const,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Asks at once, instead of at the next beat. */
export function refreshStatuses(client: QueryClient, watchlistId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: keys.watchlists.statuses(watchlistId) });
}

/** Stores of lists that are shown in turn: each goes on from what it knew, and says that it is of before. */
export type KeptStores = Map<string, StatusStore>;

function storeFor(watchlistId: string, kept: KeptStores | undefined): StatusStore {
  const store = kept?.get(watchlistId) ?? new StatusStore();
  kept?.set(watchlistId, store);
  return store;
}

/** Polls a watchlist while the page is visible; the rows are in the store, the error is the last poll's. */
export function useStatuses(
  watchlistId: string,
  kept?: KeptStores,
): { store: StatusStore; error: Error | null } {
  const client = useQueryClient();
  const [store, setStore] = useState(() => storeFor(watchlistId, kept));
  const [storeOf, setStoreOf] = useState(watchlistId);
  if (storeOf !== watchlistId) {
    setStoreOf(watchlistId);
    setStore(storeFor(watchlistId, kept));
  }
  useEffect(() => {
    const stop = watchPresence(store, () => void refreshStatuses(client, watchlistId));
    return () => {
      stop();
      store.markDistrusted('hidden');
    };
  }, [store, client, watchlistId]);
  const { error } = useQuery(statusesOptions(watchlistId, store));
  return { store, error };
}

/** Renders again with each answer: for counts and lines, not for cells. */
export function useStoreVersion(store: StatusStore): number {
  return useSyncExternalStore(store.subscribe, store.version, () => 0);
}
