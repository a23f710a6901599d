import { useMutation } from '@tanstack/react-query';
import type { Setup } from '@/lib/contracts/me';
import { request } from './request';

export type SignInOutcome =
  | 'ok'
  | 'refused'
  | 'secondFactorNeeded'
  | 'wrongCode'
  | 'tooMany'
  | 'failed';

const OUTCOMES: Readonly<Record<string, SignInOutcome>> = {
  CredentialsSignin: 'refused',
  SecondFactorNeeded: 'secondFactorNeeded',
  WrongCode: 'wrongCode',
  TooManyAttempts: 'tooMany',
};

interface SignInInput {
  email: string;
  password: string;
  /** Six digits of the second factor, or a recovery code. */
  code?: string | undefined;
}

/** Fetches what signing in needs while one still types. What fails now is fetched again when it is needed. */
export function prepareSignIn(): void {
  import('next-auth/react').catch(() => undefined);
}

/** Opens a session by next-auth's credentials provider; a lost network is `failed` as well. */
export async function signInWithPassword(input: SignInInput): Promise<SignInOutcome> {
  const { signIn } = await import('next-auth/react');
  const { email, password, code = '' } = input;
  const given = { email, password, code, redirect: false } as const;
  const answer = await signIn('credentials', given).catch(() => undefined);
  if (answer?.ok && !answer.error) return 'ok';
  return OUTCOMES[answer?.error ?? ''] ?? 'failed';
}

/** Leaves for the identity provider, which sends the browser back to `next`. */
export async function startSingleSignOn(next: string): Promise<void> {
  const { signIn } = await import('next-auth/react');
  await signIn('oidc', { callbackUrl: next });
}

/** Makes the owner and the team; the server refuses once a user exists. */
export function useSetup() {
  return useMutation({
    mutationFn: (input: Setup) => request('/setup', { method: 'POST', body: input }),
  });
}
