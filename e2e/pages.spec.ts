import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { idOf } from './api.ts';
import { everyPage } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { DESKTOP, expectNoSidewaysScroll, PHONE } from './layout.ts';
import { signIn } from './sign-in.ts';

const IDS = Array.from({ length: 40 }, (_, index) => `GID_pages@@@device-${index}`);

test.use({ allowedConsoleErrors: [/status of 40[04]/] });

for (const [language, locale] of [
  ['English', 'en'],
  ['Chinese', 'zh-CN'],
] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every page is accessible and fits a phone, in ${language}, ${theme}`, async ({
      page,
      rollcall,
      connectionId,
      context,
      baseURL,
    }) => {
      test.setTimeout(360_000);
      const { api, simulator } = rollcall;
      for (const clientId of IDS.slice(0, 30)) simulator.setOnline(clientId, true);
      const watchlist = await api.post('/watchlists', {
        name: `Pages ${language} ${theme}`,
        connectionId,
        intervalSeconds: 5,
        mode: 'viewed',
        clientIds: IDS,
      });
      const { signedIn, signedOut } = await everyPage(api, {
        watchlistId: idOf(watchlist),
        connectionId,
      });
      await context.addCookies([{ name: 'rollcall-locale', value: locale, url: baseURL ?? '' }]);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const path of signedOut) await expectGoodPage(page, path, locale);
      await signIn(page, rollcall);
      for (const path of signedIn) await expectGoodPage(page, path, locale);
    });
  }
}

async function expectGoodPage(page: Page, path: string, locale: string): Promise<void> {
  await test.step(path, async () => {
    await page.setViewportSize(DESKTOP);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
  });
}
