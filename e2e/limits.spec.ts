import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

test.use({ serverName: 'limits' });

const idsOf = (group: string, count: number) =>
  Array.from({ length: count }, (_, index) => `GID_${group}@@@d${index}`);

/** A connection with an account of its own, which the service lets call once a second. */
async function connectNarrowly({ api, simulator }: Rollcall): Promise<string> {
  const key = { accessKeyId: 'NarrowKey', accessKeySecret: 'narrow-secret' };
  simulator.credentials.put(key);
  const credential = await api.post('/credentials', { name: 'Narrow key', ...key });
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

test('a list that wants more calls than the limit says how long its intervals really are', async ({
  ownerPage: page,
  rollcall,
}) => {
  const { api } = rollcall;
  const connectionId = await connectNarrowly(rollcall);
  // A sweep is 15 calls, of which the limit lets about one a second through.
  const list = await api.post('/watchlists', {
    name: 'Too much at once',
    connectionId,
    intervalSeconds: 5,
    mode: 'always',
    clientIds: idsOf('narrow', 150),
  });
  await page.goto(`/watchlists/${idOf(list)}`);
  const slowdown = page.getByRole('status').filter({ hasText: 'the limit of calls is reached' });
  await expect(slowdown).toContainText(
    'Every 14s instead of 5s: the limit of calls is reached.All lists of this account slow down',
  );

  await api.patch(`/watchlists/${idOf(list)}`, { intervalSeconds: 60 });
  await expect(slowdown).toBeHidden();
});

test('all offline clients are confirmed from the board: the price first, then each by one call', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { api, simulator } = rollcall;
  const ids = idsOf('offline', 12);
  const [underWay = ''] = ids;
  for (const id of ids.slice(8)) simulator.setOnline(id, true);
  const list = await api.post('/watchlists', {
    name: 'Eight are offline',
    connectionId,
    intervalSeconds: 3600,
    mode: 'viewed',
    confirm: 'never',
    clientIds: ids,
  });
  await page.goto(`/watchlists/${idOf(list)}?view=table&cols=source`);
  await expect(page.getByRole('cell', { name: 'service cache' })).toHaveCount(12);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Confirm all 8 offline in real time' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This makes 8 calls to the service.');
  await expect(dialog).toContainText('Each successful call is billed as one message.');

  simulator.faults.add({ kind: 'delay', delayMs: 2500, count: 1, match: { operation: 'single' } });
  const other = await api.post(`/watchlists/${idOf(list)}/checks`, { clientIds: [underWay] });
  expect(other).toEqual({ accepted: 1, calls: 1 });
  await dialog.getByRole('button', { name: 'Make 8 calls' }).click();
  await expect(page.getByText('Confirming 8 clients')).toBeVisible();
  await expect(page.getByText('7 calls. Results appear on the board.')).toBeVisible();

  await expect(page.getByRole('cell', { name: 'real time' })).toHaveCount(8);
  await expect(page.getByRole('cell', { name: 'service cache' })).toHaveCount(4);
  const asked = simulator.calls.log.filter(({ operation }) => operation === 'single');
  expect(asked.flatMap((call) => call.ids).sort()).toEqual(ids.slice(0, 8));
});
