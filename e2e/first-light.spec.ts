import type { Locator, Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import { connectDevice } from './live-client.ts';

const INTERVAL_S = 5;
const FOLLOWS_WITHIN_MS = (INTERVAL_S + 3) * 1000;
const DEVICE = 'GID_light@@@lamp-1';
const ABSENT = 'GID_light@@@never-there';

function rowOf(page: Page, clientId: string): Locator {
  return page.getByRole('row').filter({ hasText: clientId.split('@@@')[1] ?? clientId });
}

test('the board follows a real MQTT client as it connects and disconnects', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { api, simulator } = rollcall;
  const watchlist = await api.post('/watchlists', {
    name: 'First light',
    connectionId,
    intervalSeconds: INTERVAL_S,
    mode: 'viewed',
    clientIds: [DEVICE, ABSENT],
  });
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  const device = rowOf(page, DEVICE);
  await expect(device).toContainText('Never online');
  await expect(rowOf(page, ABSENT)).toContainText('Never online');

  const client = await connectDevice(simulator.mqttUrl ?? '', DEVICE);
  await expect(device).toContainText('Online', { timeout: FOLLOWS_WITHIN_MS });
  await expect(rowOf(page, ABSENT)).toContainText('Never online');

  await client.endAsync();
  await expect(device).toContainText('Offline', { timeout: FOLLOWS_WITHIN_MS });
  await expect(device).not.toContainText('Never online');

  await device.getByRole('button', { name: DEVICE }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('Offline');
  await expect(drawer).toContainText('First light');
});
