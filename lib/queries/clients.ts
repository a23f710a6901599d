import { queryOptions, useQuery } from '@tanstack/react-query';
import { changeSchema, clientDetailSchema } from '@/lib/contracts/client-status';
import { pageOf } from '@/lib/contracts/common';
import { isApiError } from './api-error';
import { keys } from './keys';
import { request } from './request';
import { serverNowMs } from './server-clock';

const changePageSchema = pageOf(changeSchema);
const DETAIL_REFRESH_MS = 3000;
const CHANGES_REFRESH_MS = 15_000;
/** A change is in the history some seconds after it is on the board. */
const ARRIVING_MS = 30_000;
const ARRIVING_REFRESH_MS = 2000;
const MAX_TIMELINE_CHANGES = 1000;

function clientPath(connectionId: string, clientId: string): string {
  return `/connections/${connectionId}/clients/${encodeURIComponent(clientId)}`;
}

/** A client that is on no list and was never on one: nothing more is known of it than what was just asked. */
export function isMissing(error: Error | null): boolean {
  return isApiError(error) && error.status === 404;
}

export function clientOptions(connectionId: string, clientId: string) {
  return queryOptions({
    queryKey: keys.clients.one(connectionId, clientId),
    queryFn: ({ signal }) =>
      request(clientPath(connectionId, clientId), { schema: clientDetailSchema, signal }),
    refetchInterval: ({ state }) => (isMissing(state.error) ? false : DETAIL_REFRESH_MS),
    refetchOnWindowFocus: ({ state }) => !isMissing(state.error),
  });
}

export function useClient(connectionId: string, clientId: string) {
  return useQuery(clientOptions(connectionId, clientId));
}

interface ClientChangesSpan {
  spanMs: number;
  /** How long ago the client changed, as the board knows. */
  changedMsAgo: number;
}

export function clientChangesOptions(
  connectionId: string,
  clientId: string,
  { spanMs, changedMsAgo }: ClientChangesSpan,
) {
  return queryOptions({
    queryKey: keys.clients.changes(connectionId, clientId, { spanMs }),
    queryFn: ({ signal }) =>
      request(`${clientPath(connectionId, clientId)}/changes`, {
        schema: changePageSchema,
        query: {
          from: new Date(serverNowMs() - spanMs).toISOString(),
          limit: MAX_TIMELINE_CHANGES,
        },
        signal,
      }),
    refetchInterval: changedMsAgo < ARRIVING_MS ? ARRIVING_REFRESH_MS : CHANGES_REFRESH_MS,
  });
}

/** The changes of one client in the last `spanMs`, newest first, at most 1,000: what a timeline draws. */
export function useClientChanges(connectionId: string, clientId: string, span: ClientChangesSpan) {
  return useQuery(clientChangesOptions(connectionId, clientId, span));
}
