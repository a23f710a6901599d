import { useMutation } from '@tanstack/react-query';
import type { Setup } from '@/lib/contracts/me';
import { request } from './request';

export type SignInOutcome = 'ok' | 'refused' | 'tooMany' | 'failed';

/** Opens a session by next-auth's credentials provider. */
export async function signInWithPassword(email: string, password: string): Promise<SignInOutcome> {
  const { signIn } = await import('next-auth/react');
  const answer = await signIn('credentials', { email, password, redirect: false });
  if (answer?.ok && !answer.error) return 'ok';
  if (answer?.status === 429 || answer?.error === 'TooMany') return 'tooMany';
  return answer?.status === 401 ? 'refused' : 'failed';
}

/** Makes the owner and the team; the server refuses once a user exists. */
export function useSetup() {
  return useMutation({
    mutationFn: (input: Setup) => request('/setup', { method: 'POST', body: input }),
  });
}
