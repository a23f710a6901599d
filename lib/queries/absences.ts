import { useQuery } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { type Absence, absencesSchema } from '@/lib/contracts/client-note';
import { keys } from './keys';
import { request } from './request';

const ABSENCES_REFRESH_MS = 60_000;

/** One function for every render: a new one would make a new map each time. */
function absencesById({ items }: z.output<typeof absencesSchema>): ReadonlyMap<string, Absence> {
  return new Map(items.map((absence) => [absence.clientId, absence]));
}

/** The clients of a list that are expected to be offline now, by client id. */
export function useAbsences(watchlistId: string) {
  return useQuery({
    queryKey: keys.watchlists.absences(watchlistId),
    queryFn: ({ signal }) =>
      request(`/watchlists/${watchlistId}/absences`, { schema: absencesSchema, signal }),
    select: absencesById,
    refetchInterval: ABSENCES_REFRESH_MS,
  });
}
