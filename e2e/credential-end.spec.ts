import { expectAccessible } from './accessibility.ts';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const MINUTE_MS = 60_000;

test('the end of an STS token is shown, and warned of wherever its clients are', async ({
  ownerPage: page,
  rollcall: { api, simulator },
}) => {
  const pair = { accessKeyId: simulator.accessKeyId, accessKeySecret: simulator.accessKeySecret };
  const endsIn = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();
  const token = { ...pair, securityToken: 'short-lived' };
  const soon = await api.post('/credentials', {
    ...token,
    name: 'Ends soon',
    securityTokenExpiresAt: endsIn(10),
  });
  const fresh = await api.post('/credentials', {
    ...token,
    name: 'Fresh',
    securityTokenExpiresAt: endsIn(600),
  });
  const connect = (name: string, credential: typeof soon) =>
    api.post('/connections', {
      name,
      credentialId: idOf(credential),
      regionId: 'cn-hangzhou',
      instanceId: simulator.instanceId,
      endpoint: simulator.url,
    });
  const connectionId = idOf(await connect('North plant', soon));
  await connect('South plant', fresh);
  await page.goto('/');
  await expect(page.getByText(/^North plant: The STS token of this connection ends/)).toBeVisible();
  await expect(page.getByText(/^South plant: The STS token/)).toHaveCount(0);
  await page.goto(`/connections/${connectionId}`);
  await expect(page.getByText(/^The STS token of this connection ends/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Credentials' }).last().click();
  await expect(page.getByRole('row', { name: /Ends soon/ })).toContainText('expires');
});
