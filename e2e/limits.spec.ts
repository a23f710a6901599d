import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

async function connectNarrowly({ api, simulator }: Rollcall): Promise<string> {
  const credential = await api.post('/credentials', {
    name: 'Narrow key',
    accessKeyId: simulator.accessKeyId,
    accessKeySecret: simulator.accessKeySecret,
  });
  const connection = await api.post('/connections', {
    name: 'Narrow',
    credentialId: idOf(credential),
    regionId: 'cn-hangzhou',
    instanceId: simulator.instanceId,
    endpoint: simulator.url,
    cachedMaxQps: 1,
  });
  return idOf(connection);
}

test('a reached limit and a spent budget are said on the board, and all offline ones can be confirmed', async ({
  ownerPage: page,
  rollcall,
}) => {
  const { api } = rollcall;
  const connectionId = await connectNarrowly(rollcall);
  const list = await api.post('/watchlists', {
    name: 'Too much at once',
    connectionId,
    intervalSeconds: 5,
    mode: 'always',
    confirm: 'never',
    clientIds: Array.from({ length: 80 }, (_, index) => `GID_narrow@@@d${index}`),
  });
  try {
    await page.goto(`/watchlists/${idOf(list)}`);
    await expect(
      page.getByText(/Every \d+s instead of 5s: the limit of calls is reached/),
    ).toBeVisible();

    await expect(page.getByRole('button', { name: /(offline|never online): 80/i })).toBeVisible();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Confirm all 80 offline in real time' }).click();
    await expect(page.getByRole('dialog')).toContainText('80');
    await page.getByRole('button', { name: 'Cancel' }).click();

    await api.patch(`/connections/${connectionId}`, { dailyCallBudget: 8, cachedMaxQps: 100 });
    await expect(page.getByText(/daily budget is used up/)).toBeVisible();
  } finally {
    await page.goto('about:blank');
    await api.delete(`/watchlists/${idOf(list)}`);
    await api.delete(`/connections/${connectionId}`);
  }
});
