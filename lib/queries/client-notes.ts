import {
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type * as z from 'zod/mini';
import {
  clientAbsenceSchema,
  clientNotePageSchema,
  clientNoteSchema,
  type setAbsenceSchema,
} from '@/lib/contracts/client-note';
import { keys } from './keys';
import { request } from './request';

export interface ClientAddress {
  connectionId: string;
  clientId: string;
}

const NOTES_PAGE = 20;

function pathOf({ connectionId, clientId }: ClientAddress): string {
  return `/connections/${connectionId}/clients/${encodeURIComponent(clientId)}`;
}

/** What people wrote about a client, newest first, page by page. */
export function useClientNotes(client: ClientAddress) {
  return useInfiniteQuery({
    queryKey: keys.clients.notes(client.connectionId, client.clientId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      request(`${pathOf(client)}/notes`, {
        schema: clientNotePageSchema,
        query: { limit: NOTES_PAGE, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

function useNotesChanged({ connectionId, clientId }: ClientAddress) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.clients.notes(connectionId, clientId) });
}

export function useCreateClientNote(client: ClientAddress) {
  const changed = useNotesChanged(client);
  return useMutation({
    mutationFn: (text: string) =>
      request(`${pathOf(client)}/notes`, {
        method: 'POST',
        body: { text },
        schema: clientNoteSchema,
      }),
    onSuccess: () => changed(),
  });
}

export function useDeleteClientNote(client: ClientAddress) {
  const changed = useNotesChanged(client);
  return useMutation({
    mutationFn: (noteId: string) =>
      request(`${pathOf(client)}/notes/${noteId}`, { method: 'DELETE' }),
    onSettled: () => void changed(),
  });
}

function absenceOptions(client: ClientAddress) {
  return queryOptions({
    queryKey: keys.clients.absence(client.connectionId, client.clientId),
    queryFn: ({ signal }) =>
      request(`${pathOf(client)}/absence`, { schema: clientAbsenceSchema, signal }),
    select: ({ absence }) => absence,
  });
}

/** Until when people expect the client to be offline, or null. */
export function useAbsence(client: ClientAddress) {
  return useQuery(absenceOptions(client));
}

function useAbsenceChanged({ connectionId, clientId }: ClientAddress) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: keys.clients.absence(connectionId, clientId) });
    await client.invalidateQueries({ queryKey: ['watchlists', 'absences'] });
  };
}

export function useSetAbsence(client: ClientAddress) {
  const changed = useAbsenceChanged(client);
  return useMutation({
    mutationFn: (body: z.input<typeof setAbsenceSchema>) =>
      request(`${pathOf(client)}/absence`, { method: 'PUT', body, schema: clientAbsenceSchema }),
    onSuccess: () => changed(),
  });
}

export function useDeleteAbsence(client: ClientAddress) {
  const changed = useAbsenceChanged(client);
  return useMutation({
    mutationFn: () => request(`${pathOf(client)}/absence`, { method: 'DELETE' }),
    onSettled: () => void changed(),
  });
}
