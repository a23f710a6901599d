import { anotherConnection } from './another-connection.ts';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

test.use({ serverName: 'two connections' });

const ID = 'GID_second@@@device';

test('with two connections each way to ask says and keeps which of them is meant', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
  context,
}) => {
  simulator.setOnline(ID, true);
  const path = await anotherConnection(api, connectionId, { name: 'Second' });
  const second = idOf(await api.get(path));
  const list = { name: 'Of the second', connectionId: second, intervalSeconds: 5, mode: 'viewed' };
  const listId = idOf(await api.post('/watchlists', { ...list, clientIds: [ID] }));

  await test.step('a list that follows a connection’s test is a list of that connection', async () => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByRole('link', { name: 'Make a watchlist' }).click();
    await expect(page.getByLabel('Connection', { exact: true })).toHaveValue(second);
  });

  await test.step('the palette offers the connection on screen first, and asks the one that was taken', async () => {
    await page.goto(`/watchlists/${listId}`);
    await page.getByRole('button', { name: 'Search and commands' }).click();
    await page.getByRole('combobox', { name: 'A list, a page' }).fill(ID);
    const options = page.getByRole('option', { name: `Look up ${ID}` });
    await expect(options).toHaveText([/Second · 1 billed call/, /Simulator · 1 billed call/]);
    await page.keyboard.press('Enter');
    const result = page.getByRole('region', { name: 'Result' });
    await expect(result).toBeFocused();
    await expect(result.getByText('Second ·')).toBeVisible();
    await expect(result.getByRole('status').first()).toHaveText(/1 online/);
  });

  await test.step('a copied answer names it', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Plain text' }).first().click();
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Client status in Second as of /);
  });
});
