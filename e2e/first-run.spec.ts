import { test as base, expect } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { type Rollcall, startRollcall } from './rollcall.ts';

const test = base.extend<object, { rollcall: Rollcall }>({
  rollcall: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from it
    async ({}, use) => {
      const rollcall = await startRollcall({ isProvisioned: false });
      await use(rollcall);
      await rollcall.stop();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
  baseURL: async ({ rollcall }, use) => {
    await use(rollcall.url);
  },
});

test('a newcomer makes the account, connects an instance, pastes ids and sees who is online', async ({
  page,
  rollcall,
}) => {
  const { simulator } = rollcall;
  simulator.setOnline('GID_first@@@one', true);

  await page.goto('/');
  await expect(page).toHaveURL(/\/setup/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByText('Fill this in.')).toBeVisible();
  await page.getByLabel('Team name').fill('Support');
  await page.getByLabel('E-mail address').fill('first@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long and quiet sentence 42');
  await page.getByRole('button', { name: 'Create the account' }).click();

  await expect(page).toHaveURL(/\/connections\/new/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connect an instance');
  await expect(page.getByText('mq:BatchQuerySessionByClientIds')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New credential' }).click();
  const dialog = page.getByRole('dialog', { name: 'New credential' });
  await dialog.getByLabel('Name', { exact: true }).fill('Simulator key');
  await dialog.getByLabel('AccessKey id').fill(simulator.accessKeyId);
  await dialog.getByLabel('AccessKey secret').fill(simulator.accessKeySecret);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await page.getByLabel('Name', { exact: true }).fill('Simulator');
  await page.getByLabel('Region').fill('cn-hangzhou');
  await page.getByLabel('Instance id').fill(simulator.instanceId);
  await page.getByLabel('Endpoint').fill(simulator.url);
  const paidTests: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/test')) paidTests.push(request.url());
  });
  await page.getByRole('button', { name: 'Save and test' }).click();
  await expect(page.getByText('Both operations work.')).toBeVisible();
  await expect(page).toHaveURL(/\/connections\/[^/?]+$/);
  const connectionUrl = page.url();
  await expect(page.locator('body')).not.toContainText(simulator.accessKeySecret);

  await page.getByRole('link', { name: 'Make a watchlist' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New watchlist');
  await page.getByLabel('Name', { exact: true }).fill('First list');
  await page
    .getByLabel('Client ids')
    .fill('Ticket 7: GID_first@@@one answers, "GID_first@@@two" does not, GID_first@@@one again');
  await expect(page.getByText('2 ids found')).toBeVisible();
  await page.getByRole('button', { name: 'Create the list' }).click();

  await expect(page.getByRole('heading', { name: 'First list' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Online 1', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Offline 1', exact: true })).toBeVisible();

  await page.goto(connectionUrl);
  await expect(page.getByRole('button', { name: 'Test the connection' })).toBeVisible();
  await expect(page.getByText('Both operations work.')).toHaveCount(0);
  expect(paidTests).toHaveLength(1);
});
