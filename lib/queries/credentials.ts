import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type CreateCredential,
  credentialPageSchema,
  credentialSchema,
  type UpdateCredential,
} from '@/lib/contracts/credential';
import { keys } from './keys';
import { request } from './request';

const MAX_CREDENTIALS = 1000;

export function credentialsOptions() {
  return queryOptions({
    queryKey: keys.credentials.list,
    queryFn: async ({ signal }) => {
      const query = { limit: MAX_CREDENTIALS };
      return (await request('/credentials', { schema: credentialPageSchema, query, signal })).items;
    },
  });
}

export function useCredentials() {
  return useQuery(credentialsOptions());
}

function useCredentialsChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.credentials.all }),
      client.invalidateQueries({ queryKey: keys.connections.all }),
    ]);
}

export function useCreateCredential() {
  const changed = useCredentialsChanged();
  return useMutation({
    mutationFn: (input: CreateCredential) =>
      request('/credentials', { method: 'POST', body: input, schema: credentialSchema }),
    onSuccess: () => changed(),
  });
}

export function useUpdateCredential(id: string) {
  const changed = useCredentialsChanged();
  return useMutation({
    mutationFn: (input: UpdateCredential) =>
      request(`/credentials/${id}`, { method: 'PATCH', body: input, schema: credentialSchema }),
    onSuccess: () => changed(),
  });
}

export function useDeleteCredential(id: string) {
  const changed = useCredentialsChanged();
  return useMutation({
    mutationFn: () => request(`/credentials/${id}`, { method: 'DELETE' }),
    onSuccess: () => changed(),
  });
}
