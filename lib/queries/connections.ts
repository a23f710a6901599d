import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import {
  connectionHealthSchema,
  connectionPageSchema,
  connectionSchema,
  connectionTestSchema,
  type createConnectionSchema,
  type UpdateConnection,
} from '@/lib/contracts/connection';
import { keys } from './keys';
import { request } from './request';

const HEALTH_REFRESH_MS = 5000;
const MAX_CONNECTIONS = 1000;

export function connectionsOptions() {
  return queryOptions({
    queryKey: keys.connections.list,
    queryFn: async ({ signal }) => {
      const query = { limit: MAX_CONNECTIONS };
      return (await request('/connections', { schema: connectionPageSchema, query, signal })).items;
    },
  });
}

export function useConnections() {
  return useQuery(connectionsOptions());
}

export function connectionOptions(id: string) {
  return queryOptions({
    queryKey: keys.connections.one(id),
    queryFn: ({ signal }) => request(`/connections/${id}`, { schema: connectionSchema, signal }),
  });
}

export function useConnection(id: string) {
  return useQuery(connectionOptions(id));
}

export function connectionHealthOptions(id: string) {
  return queryOptions({
    queryKey: keys.connections.health(id),
    queryFn: ({ signal }) =>
      request(`/connections/${id}/health`, { schema: connectionHealthSchema, signal }),
    refetchInterval: HEALTH_REFRESH_MS,
  });
}

export function useConnectionHealth(id: string) {
  return useQuery(connectionHealthOptions(id));
}

/** Asks the service once by each operation; spends two calls. */
export function useTestConnection(id: string) {
  return useMutation({
    mutationFn: () =>
      request(`/connections/${id}/test`, { method: 'POST', schema: connectionTestSchema }),
  });
}

function useConnectionsChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.connections.all });
}

export function useCreateConnection() {
  const changed = useConnectionsChanged();
  return useMutation({
    mutationFn: (input: z.input<typeof createConnectionSchema>) =>
      request('/connections', { method: 'POST', body: input, schema: connectionSchema }),
    onSuccess: () => changed(),
  });
}

export function useUpdateConnection(id: string) {
  const changed = useConnectionsChanged();
  return useMutation({
    mutationFn: (input: UpdateConnection) =>
      request(`/connections/${id}`, { method: 'PATCH', body: input, schema: connectionSchema }),
    onSuccess: () => changed(),
  });
}

export function useDeleteConnection(id: string) {
  const changed = useConnectionsChanged();
  return useMutation({
    mutationFn: () => request(`/connections/${id}`, { method: 'DELETE' }),
    onSuccess: () => changed(),
  });
}
