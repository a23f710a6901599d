import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type ChangePassword,
  recoveryCodesSchema,
  revokedSessionsSchema,
  secondFactorSchema,
  secondFactorStateSchema,
  sessionPageSchema,
  type UpdateMe,
} from '@/lib/contracts/account';
import { meSchema } from '@/lib/contracts/me';
import { keys } from './keys';
import { request } from './request';

export function useUpdateMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateMe) => request('/me', { method: 'PATCH', body, schema: meSchema }),
    onSuccess: (me) => client.setQueryData(keys.me, me),
  });
}

/** Everything on screen belongs to the team that is left, so the page is loaded anew. */
export function useSwitchTeam() {
  return useMutation({
    mutationFn: (teamId: string) =>
      request('/me/team', { method: 'PUT', body: { teamId }, schema: meSchema }),
    onSuccess: () => window.location.assign('/'),
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePassword) => request('/me/password', { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.account.sessions }),
  });
}

export function sessionsOptions() {
  return queryOptions({
    queryKey: keys.account.sessions,
    queryFn: async ({ signal }) =>
      (await request('/sessions', { schema: sessionPageSchema, query: { limit: 100 }, signal }))
        .items,
  });
}

export function useSessions() {
  return useQuery(sessionsOptions());
}

export function useRevokeSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/sessions/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.account.sessions }),
  });
}

export function useRevokeOtherSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('/sessions', { method: 'DELETE', schema: revokedSessionsSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.account.sessions }),
  });
}

const SECOND_FACTOR = '/me/second-factor';

export function secondFactorOptions() {
  return queryOptions({
    queryKey: keys.account.secondFactor,
    queryFn: ({ signal }) => request(SECOND_FACTOR, { schema: secondFactorStateSchema, signal }),
  });
}

export function useSecondFactor() {
  return useQuery(secondFactorOptions());
}

export function useStartSecondFactor() {
  return useMutation({
    mutationFn: () => request(SECOND_FACTOR, { method: 'POST', schema: secondFactorSchema }),
  });
}

export function useConfirmSecondFactor() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) =>
      request(SECOND_FACTOR, { method: 'PUT', body: { code }, schema: recoveryCodesSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.account.secondFactor }),
  });
}

export function useDisableSecondFactor() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (password: string) =>
      request(SECOND_FACTOR, { method: 'DELETE', body: { password } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.account.secondFactor }),
  });
}
