import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const CLIENT = 'GID_drawer@@@cabin-0';
const CACHE_LAG_MS = 600_000;
/** Sooner than the drawer asks for the history of a client at rest. */
const SOON_MS = 9000;

/** The service's cache stands still here, for every client. */
test.use({ serverName: 'lagging cache' });

test('when the sources disagree the drawer shows both, which of them counts, and soon the change itself', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  simulator.setOnline(CLIENT, true);
  const list = { name: 'Cabins', connectionId, intervalSeconds: 5, mode: 'always' };
  const watchlist = await api.post('/watchlists', { ...list, clientIds: [CLIENT] });
  await page.goto(`/watchlists/${idOf(watchlist)}?client=${encodeURIComponent(CLIENT)}`);
  const drawer = page.getByRole('dialog', { name: CLIENT });
  await expect(drawer.getByText('Unknown → Online')).toBeVisible();

  simulator.setCacheLag(CACHE_LAG_MS);
  simulator.setOnline(CLIENT, false);
  await drawer.getByRole('button', { name: 'Confirm in real time' }).click();
  await expect(drawer.getByText('Offline · Conflict')).toBeVisible();
  await expect(drawer.getByText('Online → Offline')).toBeVisible({ timeout: SOON_MS });
  await expect(drawer.getByText('said online')).toBeVisible();
  await expect(drawer.getByText('said offline')).toBeVisible();
  await expect(drawer.getByText('counts', { exact: true })).toBeVisible();
});
