import { expect, type Page } from '@playwright/test';
import type { Rollcall } from './rollcall.ts';

/** Signs the owner in without the form: the cookie lands in the page's context. */
export async function signIn(page: Page, { url, owner }: Rollcall): Promise<void> {
  const csrf: { csrfToken: string } = await (await page.request.get(`${url}/api/auth/csrf`)).json();
  const response = await page.request.post(`${url}/api/auth/callback/credentials`, {
    form: { ...csrf, email: owner.email, password: owner.password, json: 'true' },
    headers: { origin: url },
  });
  expect(response.ok(), await response.text()).toBe(true);
}
