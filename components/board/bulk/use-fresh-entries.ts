'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Entry } from '@/lib/contracts/watchlist';
import { entriesOptions } from '@/lib/queries/watchlists';

/**
 * What is written about the clients of a list, asked for when the component appears, whatever the browser has already:
 * the copy of that moment, or null until it is there. `isWanted` leaves it out.
 */
export function useFreshEntries(watchlistId: string, isWanted: boolean) {
  const entries = useQuery({
    ...entriesOptions(watchlistId),
    enabled: isWanted,
    refetchOnMount: 'always',
    refetchInterval: false,
    networkMode: 'always',
  });
  const [fresh, setFresh] = useState<ReadonlyMap<string, Entry> | null>(null);
  if (fresh === null && entries.isSuccess && entries.isFetchedAfterMount) setFresh(entries.data);
  return { fresh, error: fresh === null && !entries.isFetching ? entries.error : null };
}
