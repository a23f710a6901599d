import type { Page } from '@playwright/test';
import { idOf, type Json } from './api.ts';
import { expect, test } from './fixtures.ts';
import { JobMeter } from './job-meter.ts';
import type { Rollcall } from './rollcall.ts';

/** A lookup needs a connection: each of these tests asks for the worker's. */
const idsOf = (group: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `GID_${group}@@@unit-${String(index).padStart(3, '0')}`,
  );

function ticketOf(ids: readonly string[]): string {
  const lines = ids.map((id, index) =>
    index % 3 === 0 ? `- 设备 ${id}，急；` : `"${id}" since this morning,`,
  );
  return `Hello team, from li.wei@example.com:\n${lines.join('\n')}\nAgain: ${ids[0]}\nThanks.`;
}

async function createList(rollcall: Rollcall, list: Json): Promise<string> {
  return idOf(
    await rollcall.api.post('/watchlists', { intervalSeconds: 5, mode: 'viewed', ...list }),
  );
}

async function lookUp(page: Page, job: JobMeter, text: string): Promise<void> {
  await page.goto('/lookup');
  await job.paste(page.getByRole('textbox'), text);
  await job.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
}

test('jobs 1 to 3: look up the ids of a ticket, confirm, hand over and take back', async ({
  ownerPage: page,
  rollcall,
  connectionId,
  browser,
}) => {
  const { simulator } = rollcall;
  expect(connectionId).not.toBe('');
  const ids = idsOf('ticket', 40);
  for (const [index, id] of ids.entries()) simulator.setOnline(id, index % 4 !== 0);

  const first = new JobMeter(page, simulator, 'ticket');
  await lookUp(page, first, ticketOf(ids));
  await expect(page.getByRole('button', { name: 'Offline 10', exact: true })).toBeVisible();
  await expect(page.getByRole('row')).not.toHaveCount(0);
  first.finish('1. which of 40 are offline', { seconds: 30, calls: 4 });

  const second = new JobMeter(page, simulator, 'ticket');
  await second.click(page.getByRole('button', { name: 'Confirm 10 offline in real time' }));
  await expect(page.getByRole('dialog')).toContainText('10 calls');
  await second.click(page.getByRole('button', { name: 'Make 10 calls' }));
  await expect(page.getByText('All offline ids are confirmed in real time')).toBeVisible();
  second.finish('2. confirm the offline ones', { seconds: 10, calls: 10 });

  const third = new JobMeter(page, simulator, 'ticket');
  await third.click(page.getByRole('button', { name: 'Share a snapshot' }));
  await third.click(page.getByRole('button', { name: 'Make the link' }));
  const url = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto(url);
  await expect(colleague.getByRole('main')).toContainText('10 offline');
  await third.click(page.getByRole('button', { name: 'Revoke' }));
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
  await colleague.reload();
  await expect(colleague.getByRole('main')).toContainText('This snapshot is not there');
  await colleague.context().close();
  third.finish('3. hand over and take back', { seconds: 20, calls: 0 });
});

test('job 4: one device, now and before', async ({ ownerPage: page, rollcall, connectionId }) => {
  const { simulator } = rollcall;
  const [id = ''] = idsOf('single', 1);
  simulator.setOnline(id, true);
  await createList(rollcall, { name: 'Single', connectionId, clientIds: [id] });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const job = new JobMeter(page, simulator, 'single');
  await job.click(page.getByRole('button', { name: 'Search and commands' }));
  await job.paste(page.getByRole('combobox'), id);
  await job.press('Enter');
  await job.click(page.getByRole('button', { name: `Open ${id}` }));
  const drawer = page.getByRole('dialog', { name: id });
  await expect(drawer).toContainText('Evidence');
  await expect(drawer).toContainText('Timeline');
  job.finish('4. device X is dead', { seconds: 15, calls: 1 });
});

test('job 5: one device, one group, or us', async ({ ownerPage: page, rollcall, connectionId }) => {
  const { simulator } = rollcall;
  const ids = [...idsOf('north', 10), ...idsOf('south', 10)];
  for (const id of ids) simulator.setOnline(id, id.includes('south'));
  const list = await createList(rollcall, { name: 'Both yards', connectionId, clientIds: ids });
  await page.goto(`/watchlists/${list}`);
  await expect(page.getByRole('button', { name: 'Online 10', exact: true })).toBeVisible();
  const job = new JobMeter(page, simulator, 'north');
  await page.getByRole('combobox', { name: 'Group', exact: true }).selectOption('group');
  job.clicks += 2;
  await job.click(page.getByRole('button', { name: 'Table' }));
  await expect(page.getByRole('table')).toBeVisible();
  job.finish('5. one device, one group, or us', { seconds: 15 });
});

test('job 6: save the ids of a ticket as a tagged list', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { simulator } = rollcall;
  expect(connectionId).not.toBe('');
  const ids = idsOf('saved', 40);
  for (const id of ids) simulator.setOnline(id, true);
  const job = new JobMeter(page, simulator, 'saved');
  await lookUp(page, job, ticketOf(ids));
  await job.click(page.getByRole('button', { name: 'Save as a list' }));
  await job.type(page.getByRole('textbox', { name: 'Name' }), 'Ticket 48213');
  await job.click(page.getByRole('button', { name: 'Create the list' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ticket 48213');
  await expect(page.getByRole('button', { name: /^All 40/ })).toBeVisible();
  await job.click(page.getByRole('listbox', { name: /40 clients/ }));
  await job.press('Escape');
  await job.press('Control+a');
  await job.click(page.getByRole('button', { name: 'Label, tag, note' }));
  await job.type(page.getByRole('textbox', { name: /Add tags/ }), 'ticket-48213');
  await job.click(page.getByRole('button', { name: 'Save', exact: true }));
  await expect(page.getByRole('combobox', { name: 'Tag' })).toContainText('ticket-48213');
  job.finish('6. save as a shared, tagged list', { seconds: 40 });
});

test('job 7: import 500 rows and mend the twelve bad ones', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { simulator } = rollcall;
  const ids = idsOf('import', 500);
  const rows = ids.map((id, index) => {
    const bad = index % 42 === 7;
    return `${bad ? `${id}${'x'.repeat(64)}` : id},Lift ${index},north;vip,`;
  });
  const csv = ['Client ID,Name,Tags,Note', ...rows].join('\n');
  const list = await createList(rollcall, { name: 'Imported', connectionId });
  await page.goto(`/watchlists/${list}/add`);
  const job = new JobMeter(page, simulator, 'import');
  await job.paste(page.getByRole('textbox', { name: 'Client ids' }), csv);
  await expect(page.getByText('12 rows to mend')).toBeVisible();
  for (const field of await page.getByRole('textbox', { name: /^Client id of line/ }).all()) {
    await job.type(field, (await field.inputValue()).slice(0, 'GID_import@@@unit-000'.length));
    await job.press('Enter');
  }
  await expect(page.getByText('Every row can be imported.')).toBeVisible();
  await job.click(page.getByRole('button', { name: 'Add 500 clients' }));
  await expect(page.getByText('500 added')).toBeVisible();
  job.finish('7. import 500 rows, 12 bad', { seconds: 60, calls: 0 });
});

test('job 8: what changed since the shift began', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { simulator } = rollcall;
  const ids = idsOf('shift', 5);
  for (const id of ids) simulator.setOnline(id, true);
  await createList(rollcall, { name: 'Shift', connectionId, mode: 'always', clientIds: ids });
  await expect.poll(async () => onlineOf(rollcall, 'Shift')).toBe(5);
  const [gone = ''] = ids;
  simulator.setOnline(gone, false);
  await expect.poll(async () => onlineOf(rollcall, 'Shift'), { timeout: 20_000 }).toBe(4);
  await page.goto('/');
  const job = new JobMeter(page, simulator, 'shift');
  await job.click(page.getByRole('link', { name: 'What changed' }));
  await expect(page.getByRole('main')).toContainText(gone.split('@@@')[1] ?? gone);
  job.finish('8. what changed since', { seconds: 20 });
});

async function onlineOf({ api }: Rollcall, name: string): Promise<number> {
  const { items } = await api.get('/watchlists?limit=1000');
  if (!Array.isArray(items)) return -1;
  const list = items.find((item) => item.name === name);
  return Number(list?.summary?.online ?? -1);
}

test('job 9: a red banner tells what happened and who must act', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { api, simulator } = rollcall;
  const ids = idsOf('banner', 10);
  for (const id of ids) simulator.setOnline(id, true);
  const list = await createList(rollcall, { name: 'Banner', connectionId, clientIds: ids });
  const connection = await api.get(`/connections/${connectionId}`);
  await api.patch(`/credentials/${String(connection.credentialId)}`, {
    accessKeyId: simulator.accessKeyId,
    accessKeySecret: 'a-wrong-secret',
  });
  const job = new JobMeter(page, simulator, 'banner');
  await page.goto(`/watchlists/${list}`);
  await expect(page.getByText('The service refuses the AccessKey')).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByText('An admin has to act.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Offline 0', exact: true })).toBeVisible();
  job.finish('9. a red banner', { seconds: 20 });
  await api.patch(`/credentials/${String(connection.credentialId)}`, {
    accessKeyId: simulator.accessKeyId,
    accessKeySecret: simulator.accessKeySecret,
  });
});

test('job 12: what spends most calls, and half of it', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { simulator } = rollcall;
  const ids = idsOf('spender', 200);
  await createList(rollcall, { name: 'Spender', connectionId, mode: 'always', clientIds: ids });
  await page.goto('/footprint');
  const job = new JobMeter(page, simulator, 'spender');
  await job.click(page.getByRole('link', { name: 'Spender' }).first());
  await job.click(page.getByRole('button', { name: 'More', exact: true }));
  await job.click(page.getByRole('menuitem', { name: 'Settings' }));
  await job.click(page.getByRole('button', { name: '10s' }));
  await expect(page.getByText('2 calls/s')).toBeVisible();
  await job.click(page.getByRole('button', { name: 'Save', exact: true }));
  await expect(page.getByText('Saved')).toBeVisible();
  job.finish('12. halve what spends most', { seconds: 45 });
});
