import { randomBytes } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, PHONE } from './layout.ts';
import type { Rollcall } from './rollcall.ts';
import { signIn } from './sign-in.ts';

test.use({ allowedConsoleErrors: [/status of 404/] });

/** An editor of the team in a browser of their own. */
async function openColleague(browser: Browser, { api, url }: Rollcall): Promise<Page> {
  const colleague = {
    email: 'editor@example.com',
    password: randomBytes(12).toString('base64url'),
  };
  const { path } = await api.post('/invites', { role: 'editor' });
  const secret = String(path).split('#')[1] ?? '';
  const joined = await fetch(`${url}/api/v1/invites/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret, name: 'Mei', ...colleague }),
  });
  expect(joined.status).toBe(201);
  const page = await (await browser.newContext({ baseURL: url, locale: 'en-GB' })).newPage();
  await signIn(page, { url, owner: colleague });
  return page;
}

test('a list is shown to named members, to see or to edit, and to nobody else', async ({
  ownerPage: page,
  rollcall,
  connectionId,
  browser,
}) => {
  const id = idOf(
    await rollcall.api.post('/watchlists', {
      name: 'Board room',
      connectionId,
      intervalSeconds: 60,
      mode: 'viewed',
      clientIds: ['GID_access@@@one'],
    }),
  );
  const colleague = await openColleague(browser, rollcall);
  const links = colleague.getByRole('link', { name: 'Board room' });
  await colleague.goto('/');
  await expect(links.first()).toBeVisible();

  await page.setViewportSize(PHONE);
  await page.goto(`/watchlists/${id}/edit`);
  await page.getByRole('radio', { name: 'Named members' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
  await expect(page.getByText('Sees and edits it, always')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Change who sees it' }).click();
  await expect(page.getByText('Saved. It counts from the next request on.')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('main').getByText('Named members only')).toBeAttached();

  await colleague.goto('/');
  await expect(colleague.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(links).toHaveCount(0);

  await page.goto(`/watchlists/${id}/edit`);
  await page.getByLabel('What Mei may do').selectOption({ label: 'Sees it' });
  await page.getByRole('button', { name: 'Change who sees it' }).click();
  await expect(page.getByText('Saved. It counts from the next request on.')).toBeVisible();
  await colleague.goto(`/watchlists/${id}/edit`);
  await expect(colleague.getByText('You may see this list, but not change it')).toBeVisible();
  await expect(colleague.getByRole('button', { name: /Save|Change|Delete/ })).toHaveCount(0);
  await colleague.context().close();
});
