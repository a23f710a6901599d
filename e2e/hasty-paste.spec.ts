import type { Page } from '@playwright/test';
import { idOf, type Json } from './api.ts';
import { expect, test } from './fixtures.ts';

const CSV = [
  'client id,name,tags',
  'GID_hasty@@@d0,Lift 1,north',
  'GID_hasty@@@d1,Lift 2,south',
].join('\n');

/** Pastes and sends within one task: the page has had no time to look for the ids. */
async function pasteAndSend(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Client ids' });
  await field.focus();
  await field.evaluate((element, pasted) => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error('no field for text');
    document.execCommand('insertText', false, pasted);
    element.form?.requestSubmit();
  }, text);
}

const idsIn = ({ items }: Json) =>
  Array.isArray(items) ? items.map(({ clientId }) => String(clientId)).sort() : [];

/** Fills in the form of a new list and sends it; resolves to the list's id. */
async function sendNewList(page: Page, name: string, text: string): Promise<string> {
  await page.goto('/watchlists/new');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await pasteAndSend(page, text);
  return idOfOpenList(page);
}

async function idOfOpenList(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/watchlists\/[0-9a-f-]{36}/);
  return /watchlists\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

test('a new list that is sent right after the paste has all of its ids', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  expect(connectionId).not.toBe('');
  const id = await sendNewList(page, 'Hasty', 'please look at GID_hasty@@@d0 and GID_hasty@@@d1');
  const entries = await rollcall.api.get(`/watchlists/${id}/entries`);
  expect(idsIn(entries)).toEqual(['GID_hasty@@@d0', 'GID_hasty@@@d1']);
});

test('a new list that is sent right after a table keeps its labels and tags', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  expect(connectionId).not.toBe('');
  const id = await sendNewList(page, 'Hasty table', CSV);
  const { items } = await rollcall.api.get(`/watchlists/${id}/entries`);
  expect(items).toMatchObject([
    { clientId: 'GID_hasty@@@d0', label: 'Lift 1', tags: ['north'] },
    { clientId: 'GID_hasty@@@d1', label: 'Lift 2', tags: ['south'] },
  ]);
});

test('clients are added whole when they are sent right after the paste', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const list = await rollcall.api.post('/watchlists', {
    name: 'Hasty addition',
    connectionId,
    intervalSeconds: 60,
    mode: 'viewed',
  });
  await page.goto(`/watchlists/${idOf(list)}/add`);
  await page.getByRole('textbox', { name: 'Client ids' }).fill('GID_hasty@@@first ');
  await expect(page.getByRole('button', { name: 'Add 1 client' })).toBeEnabled();
  await pasteAndSend(page, 'GID_hasty@@@second');
  await expect(page.getByText('2 added')).toBeVisible();
});

test('a lookup that is asked for right after the paste looks all ids up', async ({
  ownerPage: page,
  connectionId,
}) => {
  expect(connectionId).not.toBe('');
  await page.goto('/lookup');
  await pasteAndSend(page, 'GID_hasty@@@d0, GID_hasty@@@d1');
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^All 2/ })).toBeVisible();
});
