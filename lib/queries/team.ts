import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { meSchema } from '@/lib/contracts/me';
import type { Role } from '@/lib/contracts/permissions';
import {
  type CreateInvite,
  inviteCreatedSchema,
  invitePageSchema,
  linkIssuedSchema,
  memberPageSchema,
  memberSchema,
  teamSchema,
  type UpdateTeam,
} from '@/lib/contracts/team';
import { keys } from './keys';
import { request } from './request';

const ALL = { limit: 1000 };

export function useTeam() {
  return useQuery(
    queryOptions({
      queryKey: keys.team.one,
      queryFn: ({ signal }) => request('/team', { schema: teamSchema, signal }),
    }),
  );
}

export function useUpdateTeam() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateTeam) =>
      request('/team', { method: 'PATCH', body, schema: teamSchema }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.team.all }),
        client.invalidateQueries({ queryKey: keys.me }),
      ]),
  });
}

/** One goes on in the new team, so the page is loaded anew. */
export function useCreateTeam() {
  return useMutation({
    mutationFn: (name: string) =>
      request('/teams', { method: 'POST', body: { name }, schema: meSchema }),
    onSuccess: () => window.location.assign('/'),
  });
}

export function useMembers() {
  return useQuery(
    queryOptions({
      queryKey: keys.team.members,
      queryFn: async ({ signal }) =>
        (await request('/members', { schema: memberPageSchema, query: ALL, signal })).items,
    }),
  );
}

function useMembersChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.team.members }),
      client.invalidateQueries({ queryKey: keys.me }),
    ]);
}

export function useUpdateMember() {
  const changed = useMembersChanged();
  return useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: Role }) =>
      request(`/members/${userId}`, { method: 'PATCH', body: { role }, schema: memberSchema }),
    onSuccess: () => changed(),
  });
}

export function useRemoveMember() {
  const changed = useMembersChanged();
  return useMutation({
    mutationFn: (userId: string) => request(`/members/${userId}`, { method: 'DELETE' }),
    onSuccess: () => changed(),
  });
}

export function useIssuePasswordReset() {
  return useMutation({
    mutationFn: (userId: string) =>
      request(`/members/${userId}/password-reset`, { method: 'POST', schema: linkIssuedSchema }),
  });
}

export function useInvites(isEnabled: boolean) {
  return useQuery(
    queryOptions({
      queryKey: keys.team.invites,
      queryFn: async ({ signal }) =>
        (await request('/invites', { schema: invitePageSchema, query: ALL, signal })).items,
      enabled: isEnabled,
    }),
  );
}

export function useCreateInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateInvite) =>
      request('/invites', { method: 'POST', body, schema: inviteCreatedSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.team.invites }),
  });
}

export function useRevokeInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/invites/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.team.invites }),
  });
}
