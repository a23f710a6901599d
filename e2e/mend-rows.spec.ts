import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

const TOO_LONG_NOTE = 'n'.repeat(2001);
const TOO_LONG_LABEL = 'x'.repeat(121);

/** The page that adds clients to a new list, with the text read as a table. */
async function pasteTable(
  page: Page,
  { api }: Rollcall,
  list: { name: string; connectionId: string; text: string },
): Promise<string> {
  const { text, ...named } = list;
  const id = idOf(await api.post('/watchlists', { ...named, intervalSeconds: 60, mode: 'viewed' }));
  await page.goto(`/watchlists/${id}/add`);
  await page.getByRole('textbox', { name: 'Client ids' }).fill(text);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByText('1 row to mend')).toBeVisible();
  return id;
}

test('a bad row takes its id from the column that was chosen last', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const text = [
    'client id,serial,note',
    `GID_old@@@1,GID_new@@@1,${TOO_LONG_NOTE}`,
    'GID_old@@@2,GID_new@@@2,',
  ].join('\n');
  const id = await pasteTable(page, rollcall, { name: 'Remapped', connectionId, text });
  await page
    .getByRole('combobox', { name: 'Client id', exact: true })
    .selectOption({ label: 'serial' });
  await expect(page.getByRole('textbox', { name: /^Client id of line/ })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Note of line 2' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByText('1 row to mend')).toBeVisible();
  await page.getByRole('combobox', { name: 'Note', exact: true }).selectOption({ label: 'None' });
  await expect(page.getByText('Every row can be imported.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 2 clients' }).click();
  await expect(page.getByText('2 added')).toBeVisible();
  const { items } = await rollcall.api.get(`/watchlists/${id}/entries`);
  expect(items).toMatchObject([{ clientId: 'GID_new@@@1' }, { clientId: 'GID_new@@@2' }]);
});

test('a label that is too long is mended where it stands', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const text = ['client id,name', `GID_mend@@@1,${TOO_LONG_LABEL}`, 'GID_mend@@@2,Lift 2'].join(
    '\n',
  );
  const id = await pasteTable(page, rollcall, { name: 'Mended label', connectionId, text });
  const label = page.getByRole('textbox', { name: 'Label of line 2' });
  await expect(label).toHaveValue(TOO_LONG_LABEL);
  await label.fill('Lift 1');
  await label.press('Enter');
  await expect(page.getByText('Every row can be imported.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 2 clients' }).click();
  await expect(page.getByText('2 added')).toBeVisible();
  const { items } = await rollcall.api.get(`/watchlists/${id}/entries`);
  expect(items).toMatchObject([{ label: 'Lift 1' }, { label: 'Lift 2' }]);
});
