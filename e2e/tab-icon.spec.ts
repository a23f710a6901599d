import { expect, test } from './fixtures.ts';

test('the tab keeps its icon from page to page, and who asks for favicon.ico gets one', async ({
  ownerPage: page,
}) => {
  await page.addInitScript(() => {
    const takenOut: string[] = [];
    Object.assign(window, { takenOut });
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ removedNodes }) => [...removedNodes])) {
        if (node instanceof HTMLLinkElement && node.rel.includes('icon')) takenOut.push(node.href);
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/');
  for (const name of ['Lookup', 'Connections', 'Team', 'Overview']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }
  await expect(page.locator('head link[rel="icon"]')).toHaveCount(1);
  expect(await page.evaluate(() => Reflect.get(window, 'takenOut'))).toEqual([]);

  const answer = await page.request.get('/favicon.ico');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/x-icon']);
});
