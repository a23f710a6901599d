import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';

const OPEN_MENU = /^Account of /;

test('an open menu is accessible', async ({ ownerPage: page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: OPEN_MENU }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
});

test('language and theme go with the account to another browser', async ({
  ownerPage: page,
  rollcall,
  browser,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: OPEN_MENU }).click();
  const saved = () => page.waitForResponse((answer) => answer.url().endsWith('/api/v1/me'));
  await Promise.all([saved(), page.getByRole('menuitemradio', { name: 'Dark' }).click()]);
  const elsewhere = await (await browser.newContext({ baseURL: rollcall.url })).newPage();
  await signIn(elsewhere, rollcall);
  await elsewhere.goto('/');
  await expect(elsewhere.locator('html')).toHaveAttribute('data-theme', 'dark');
  await elsewhere.context().close();
});

test('after signing out, nothing of the team comes back', async ({ ownerPage: page, rollcall }) => {
  await page.goto('/connections');
  await page.goto('/team');
  await expect(page.getByText(rollcall.owner.email).first()).toBeVisible();
  await page.getByRole('button', { name: OPEN_MENU }).click();
  const [answer] = await Promise.all([
    page.waitForResponse(/\/api\/auth\/signout$/),
    page.getByRole('menuitem', { name: 'Sign out' }).click(),
  ]);
  expect(await answer.headerValue('clear-site-data')).toBe('"cache", "storage"');
  await page.waitForURL(/\/sign-in/);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText(rollcall.owner.email)).toHaveCount(0);
});
