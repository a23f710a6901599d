import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

test.use({ allowedConsoleErrors: [/Failed to load resource/] });

test('a menu whose code could not be fetched opens when the network is back, if it is still wanted', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const list = await rollcall.api.post('/watchlists', {
    name: 'On a bad line',
    connectionId,
    intervalSeconds: 3600,
    mode: 'viewed',
    clientIds: ['GID_line@@@d0'],
  });
  let isCut = false;
  await page.route('**/_next/static/chunks/**', (route) =>
    isCut ? route.abort() : route.continue(),
  );
  await page.goto(`/watchlists/${idOf(list)}`);
  const button = page.getByRole('button', { name: 'More', exact: true });
  await expect(button).toBeVisible();
  isCut = true;
  const cut = page.waitForEvent('requestfailed');
  await button.click();
  await cut;
  isCut = false;
  await expect(page.getByRole('menuitem', { name: 'Share a snapshot' })).toBeVisible();
});
