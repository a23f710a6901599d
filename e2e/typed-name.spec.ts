import { anotherConnection } from './another-connection.ts';
import { type Api, idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

test.use({ allowedConsoleErrors: [/Failed to load resource|ERR_FAILED/] });

interface Deletion {
  thing: string;
  button: string;
  /** Makes something of that name and returns its path. */
  make: (api: Api, name: string, connectionId: string) => Promise<string>;
  /** Where its button is, and where one comes to once it is deleted. */
  page: (path: string) => string;
  after: RegExp;
}

const LIST: Deletion = {
  thing: 'list',
  button: 'Delete the list',
  make: async (api, name, connectionId) => {
    const list = { name, connectionId, intervalSeconds: 60, mode: 'viewed' };
    return `/watchlists/${idOf(await api.post('/watchlists', list))}`;
  },
  page: (path) => `${path}/edit`,
  after: /\/$/,
};

const CONNECTION: Deletion = {
  thing: 'connection',
  button: 'Delete the connection',
  make: (api, name, connectionId) => anotherConnection(api, connectionId, { name }),
  page: (path) => path,
  after: /\/connections$/,
};

for (const { thing, button, make, page: pageOf, after } of [LIST, CONNECTION]) {
  test(`the name typed to delete a ${thing} has to be typed again after Cancel, and no former failure is shown`, async ({
    ownerPage: page,
    rollcall: { api },
    connectionId,
  }) => {
    const name = `Typed ${thing}`;
    const path = await make(api, name, connectionId);
    await page.goto(pageOf(path));
    const opener = page.getByRole('button', { name: button, exact: true });
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    const field = dialog.getByLabel(`Type ${name} to confirm`);
    const confirm = dialog.getByRole('button', { name: button, exact: true });
    await opener.click();
    await expect(confirm).toBeDisabled();
    await field.fill(name);
    await page.route(`**/api/v1${path}`, (route) =>
      route.request().method() === 'DELETE' ? route.abort() : route.continue(),
    );
    await confirm.click();
    await expect(dialog.getByText(/^The server did not answer/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toHaveCount(0);
    await opener.click();
    await expect(field).toHaveValue('');
    await expect(confirm).toBeDisabled();
    await expect(dialog.getByText(/^The server did not answer/)).toHaveCount(0);
    await api.delete(path);
  });

  test(`a ${thing} that is deleted after its dialog was closed is told of and left`, async ({
    ownerPage: page,
    rollcall: { api },
    connectionId,
  }) => {
    const name = `Going ${thing}`;
    const path = await make(api, name, connectionId);
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`**/api/v1${path}`, async (route) => {
      if (route.request().method() === 'DELETE') await released;
      await route.continue();
    });
    await page.goto(pageOf(path));
    await page.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    await dialog.getByLabel(`Type ${name} to confirm`).fill(name);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    release();
    await expect(page.getByText(new RegExp(`^${name} (is|was) deleted`)).first()).toBeVisible();
    await page.waitForURL(after);
  });
}
