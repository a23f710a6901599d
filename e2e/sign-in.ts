import { expect, type Page } from '@playwright/test';
import type { Owner } from './rollcall.ts';

interface SignIn {
  url: string;
  owner: Pick<Owner, 'email' | 'password'>;
}

/** Signs a person in without the form: the cookie lands in the page's context. */
export async function signIn(page: Page, { url, owner }: SignIn): Promise<void> {
  const csrf: { csrfToken: string } = await (await page.request.get(`${url}/api/auth/csrf`)).json();
  const response = await page.request.post(`${url}/api/auth/callback/credentials`, {
    form: { ...csrf, email: owner.email, password: owner.password, json: 'true' },
    headers: { origin: url },
  });
  expect(response.ok(), await response.text()).toBe(true);
}
