import { expect, test } from './fixtures.ts';

test.use({ allowedConsoleErrors: [/Failed to load resource/] });

const REFUSAL = {
  type: 'about:blank',
  title: 'Forbidden',
  status: 403,
  code: 'forbidden',
  detail: 'Your role does not allow this.',
  requestId: 'refused-quietly',
};
const OTHER_TEAM = {
  id: '2f0d7c52-6a0e-4f7e-9c35-0d9a4a1b7e11',
  name: 'Night shift',
  role: 'viewer',
};

test('the footprint says that the connections cannot be read, instead of loading for ever', async ({
  ownerPage: page,
}) => {
  await page.route(/\/api\/v1\/connections(\?|$)/, (route) =>
    route.fulfill({ status: 403, json: REFUSAL }),
  );
  await page.goto('/footprint');
  await expect(page.getByRole('main').getByText(/^Your role does not allow this/)).toBeVisible();
});

test('a change of team that the server refuses says so, though its menu is closed', async ({
  ownerPage: page,
}) => {
  await page.goto('/');
  const me = await (await page.request.get('/api/v1/me')).json();
  await page.route('**/api/v1/me', (route) =>
    route.fulfill({ json: { ...me, teams: [...me.teams, OTHER_TEAM] } }),
  );
  await page.getByRole('button', { name: /^Account of / }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.getByRole('button', { name: `Team ${me.team.name}` }).click();
  await page.getByRole('menuitemradio', { name: OTHER_TEAM.name }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByText('That did not work').first()).toBeVisible();
});
