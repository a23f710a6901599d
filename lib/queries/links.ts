import { useMutation, useQuery } from '@tanstack/react-query';
import { type AcceptInvite, inviteAcceptedSchema, inviteShownSchema } from '@/lib/contracts/team';
import { keys } from './keys';
import { request } from './request';

/** What an invitation is for. The secret travels in the body, so that no log holds it. */
export function useInvite(secret: string | null) {
  return useQuery({
    queryKey: keys.invite(secret ?? ''),
    queryFn: ({ signal }) =>
      request('/invites/look', {
        method: 'POST',
        body: { secret },
        schema: inviteShownSchema,
        signal,
      }),
    enabled: secret !== null,
  });
}

export function useAcceptInvite() {
  return useMutation({
    mutationFn: (body: AcceptInvite) =>
      request('/invites/accept', { method: 'POST', body, schema: inviteAcceptedSchema }),
  });
}

export function useResetPassword() {
  return useMutation({
    mutationFn: (body: { secret: string; password: string }) =>
      request('/password-resets', { method: 'POST', body }),
  });
}
