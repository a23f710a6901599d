import { idOf, type Json } from './api.ts';
import { expect, test } from './fixtures.ts';

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

function byId(items: unknown): Json[] {
  if (!Array.isArray(items)) throw new Error(`no entries: ${JSON.stringify(items)}`);
  return items.toSorted((a: Json, b: Json) => String(a.clientId).localeCompare(String(b.clientId)));
}
