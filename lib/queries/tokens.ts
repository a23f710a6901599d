import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CreateToken, tokenCreatedSchema, tokenPageSchema } from '@/lib/contracts/token';
import { keys } from './keys';
import { request } from './request';

export function useTokens() {
  return useQuery(
    queryOptions({
      queryKey: keys.team.tokens,
      queryFn: async ({ signal }) =>
        (await request('/tokens', { schema: tokenPageSchema, query: { limit: 1000 }, signal }))
          .items,
    }),
  );
}

export function useCreateToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateToken) =>
      request('/tokens', { method: 'POST', body, schema: tokenCreatedSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.team.tokens }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/tokens/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.team.tokens }),
  });
}
