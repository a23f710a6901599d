import { idOf, type Json } from './api.ts';
import { expect, test } from './fixtures.ts';

test.use({ allowedConsoleErrors: [/Failed to load resource/] });

const ENTRIES = ['North', 'South', 'West'].map((label) => ({
  clientId: `GID_undo@@@${label.toLowerCase()}`,
  label,
  note: `By the ${label} gate`,
  tags: ['gate', label.toLowerCase()],
}));
const [{ clientId: AWAY } = { clientId: '' }] = ENTRIES;
const ENTRY_IDS = ENTRIES.map(({ clientId }) => clientId);

test('undoing a removal puts clients back with their labels, notes and tags', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  for (const id of ENTRY_IDS) simulator.setOnline(id, id !== AWAY);
  const list = { name: 'Gates', connectionId, intervalSeconds: 5, mode: 'viewed' };
  const watchlist = await api.post('/watchlists', list);
  const path = `/watchlists/${idOf(watchlist)}`;
  await api.post(`${path}/entries`, { entries: ENTRIES });
  await api.put(`/connections/${connectionId}/clients/${encodeURIComponent(AWAY)}/absence`, {
    until: new Date(Date.now() + 3_600_000).toISOString(),
    note: 'Being moved',
  });
  const entriesNow = async () => byId((await api.get(`${path}/entries`)).items);

  await page.goto(path);
  await expect(page.getByRole('button', { name: 'All 3' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Expected offline 1', exact: true })).toBeVisible();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 selected')).toBeVisible();
  const bar = page.getByRole('region', { name: '3 selected' });
  await bar.getByRole('button', { name: 'Remove from list', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove 3 clients from this list?' });
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('3 clients removed').first()).toBeVisible();
  expect(await entriesNow()).toEqual([]);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Put back', { exact: true }).first()).toBeVisible();
  expect(await entriesNow()).toMatchObject(byId(ENTRIES));
});

test('undoing a removal puts back what a colleague wrote since, and what the board could not load', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  for (const id of ENTRY_IDS) simulator.setOnline(id, true);
  const list = { name: 'Gates unread', connectionId, intervalSeconds: 5, mode: 'viewed' };
  const path = `/watchlists/${idOf(await api.post('/watchlists', list))}`;
  await api.post(`${path}/entries`, { entries: ENTRIES });
  await page.route('**/api/v1/watchlists/*/entries**', (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ status: 500, contentType: 'application/json', body: '{}' })
      : route.continue(),
  );
  await page.goto(`${path}?view=table`);
  await page.getByRole('checkbox', { name: `Select ${AWAY}` }).check();
  await api.patch(`${path}/entries`, { clientIds: [AWAY], note: 'Called Bob' });
  const before = byId((await api.get(`${path}/entries`)).items);
  expect(before).toMatchObject([{ note: 'Called Bob' }, {}, {}]);
  const bar = page.getByRole('region', { name: '1 selected' });
  await bar.getByRole('button', { name: 'Remove from list', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('1 client removed').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Put back', { exact: true }).first()).toBeVisible();
  expect(byId((await api.get(`${path}/entries`)).items)).toEqual(before);
});

function byId(items: unknown): Json[] {
  if (!Array.isArray(items)) throw new Error(`no entries: ${JSON.stringify(items)}`);
  return items.toSorted((a: Json, b: Json) => String(a.clientId).localeCompare(String(b.clientId)));
}
