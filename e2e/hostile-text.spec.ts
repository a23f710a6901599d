import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { idOf, type Json } from './api.ts';
import { expect, test } from './fixtures.ts';
import { hostilePayloads } from './hostile-payloads.ts';
import { DESKTOP, expectNoSidewaysScroll, PHONE } from './layout.ts';
import type { Rollcall } from './rollcall.ts';

const MAX_ID_LENGTH = 64;
const SCROLLS = 60;
const PAYLOADS = hostilePayloads();

test.use({ allowedConsoleErrors: [/Content Security Policy|404 \(Not Found\)/] });

interface Seen {
  ran: string[];
  reports: string[];
  /** Where the page went, asked or not. */
  went: string[];
}

/** Notes every script that ran out of a text, and everything that the policy had to stop. */
async function watchFor(page: Page): Promise<Seen> {
  const seen: Seen = { ran: [], reports: [], went: [] };
  await page.exposeFunction('noteRun', (where: string) => seen.ran.push(where));
  await page.exposeFunction('noteReport', (what: string) => seen.reports.push(what));
  await page.addInitScript(() => {
    const note = (name: string, text: string) => {
      const call: unknown = Reflect.get(window, name);
      if (typeof call === 'function') call(text);
    };
    Reflect.set(window, 'fired', () => note('noteRun', location.pathname));
    document.addEventListener('securitypolicyviolation', (event) => {
      note('noteReport', `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  page.on('framenavigated', (frame) => seen.went.push(frame.url()));
  page.on('dialog', (dialog) => {
    seen.ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}

/** A text has to be drawn before it can run: nothing is being loaded, and two frames have passed since. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await expect(page.locator('.animate-shimmer')).toHaveCount(0);
  await twoFrames(page);
}

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** One hostile text in each field of each thing: ids, labels, notes and tags, and the names of everything. */
async function fillWithPayloads({ api, simulator }: Rollcall) {
  const unique = randomBytes(4).toString('hex');
  const name = (index: number) => `${PAYLOADS[index]} ${unique}`.slice(0, 80);
  const credential = await api.post('/credentials', {
    name: name(0),
    accessKeyId: simulator.accessKeyId,
    accessKeySecret: simulator.accessKeySecret,
  });
  const connection = await api.post('/connections', {
    name: name(1),
    credentialId: idOf(credential),
    regionId: 'cn-hangzhou',
    instanceId: simulator.instanceId,
    endpoint: simulator.url,
  });
  const connectionId = idOf(connection);
  const base = { connectionId, intervalSeconds: 5, mode: 'viewed' };
  const list = await api.post('/watchlists', { ...base, name: name(2) });
  const entries = PAYLOADS.map((text, index): Json => {
    const clientId = `${index}@@@${text}`.slice(0, MAX_ID_LENGTH);
    return { clientId, label: text.slice(0, 120), note: text, tags: [text.slice(0, 40)] };
  });
  const report = await api.post(`/watchlists/${idOf(list)}/entries`, { entries });
  const clientId = String(entries[0]?.clientId);
  const client = `/connections/${connectionId}/clients/${encodeURIComponent(clientId)}`;
  await api.post(`${client}/notes`, { text: PAYLOADS.slice(0, 25).join('\n') });
  await api.post(`/watchlists/${idOf(list)}/views`, { name: name(3), query: '' });
  const snapshot = await api.post('/snapshots', {
    watchlistId: idOf(list),
    title: name(4),
    expiresInHours: 1,
  });
  return {
    list: `/watchlists/${idOf(list)}`,
    connectionId,
    report,
    snapshotUrl: String(snapshot.url),
  };
}

test('more than 500 hostile texts are shown on every page, and none of them runs', async ({
  ownerPage: page,
  rollcall,
}) => {
  test.setTimeout(300_000);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
  const seen = await watchFor(page);
  const { list, connectionId, report, snapshotUrl } = await fillWithPayloads(rollcall);
  expect(report).toMatchObject({ added: PAYLOADS.length, rejected: [] });
  const paths = [
    ...[
      '/',
      list,
      `${list}/edit`,
      `${list}/add`,
      `${list}/history`,
      '/connections',
      '/credentials',
    ],
    ...[
      `/connections/${connectionId}`,
      '/footprint',
      '/changes',
      '/team',
      '/snapshots',
      '/api-docs',
    ],
    ...['/account', new URL(snapshotUrl).pathname],
  ];
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator('main, [role=main]').first()).toBeVisible();
      await settled(page);
      await page.setViewportSize(PHONE);
      await expectNoSidewaysScroll(page);
      await page.setViewportSize(DESKTOP);
    });
  }
  await test.step('every row of the table', async () => {
    await page.goto(`${list}?view=table`);
    await expect(page.getByText('fired()').first()).toBeVisible();
    await page.mouse.move(600, 500);
    for (let turn = 0; turn < SCROLLS; turn += 1) {
      await page.mouse.wheel(0, 600);
      await twoFrames(page);
    }
  });
  await test.step('all of them pasted', async () => {
    await page.goto('/lookup');
    await page.getByRole('textbox').first().fill(PAYLOADS.join('\n'));
    await expect(page.getByRole('button', { name: /^Look up/ })).toBeVisible();
    await settled(page);
  });
  await test.step('in the address', async () => {
    for (const text of PAYLOADS.slice(0, 10)) {
      await page.goto(`${list}?q=${encodeURIComponent(text)}`);
      await settled(page);
    }
  });
  const strayed = seen.went.filter((url) => !url.startsWith(rollcall.url));
  expect({ ...seen, went: strayed }).toEqual({ ran: [], reports: [], went: [] });
});

test('the watch sees a script that runs and a policy that stops one', async ({ page }) => {
  const seen = await watchFor(page);
  await page.goto('/sign-in');
  await settled(page);
  await page.evaluate(() => {
    const run: unknown = Reflect.get(window, 'fired');
    if (typeof run === 'function') run();
    const holder = document.createElement('div');
    holder.innerHTML = '<img src=x onerror="fired()">';
    document.body.append(holder);
  });
  await expect.poll(() => seen.ran.length).toBe(1);
  await expect.poll(() => seen.reports.length).toBeGreaterThan(0);
});
