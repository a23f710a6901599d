import { expectAccessible } from './accessibility.ts';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import { DESKTOP, expectNoSidewaysScroll, PHONE } from './layout.ts';

const IDS = Array.from({ length: 40 }, (_, index) => `GID_pages@@@device-${index}`);

test.use({ allowedConsoleErrors: [/status of 404/] });

for (const [language, locale] of [
  ['English', 'en'],
  ['Chinese', 'zh-CN'],
] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every page is accessible and fits a phone, in ${language}, ${theme}`, async ({
      ownerPage: page,
      rollcall,
      connectionId,
      context,
      baseURL,
    }) => {
      test.setTimeout(240_000);
      const { api, simulator } = rollcall;
      for (const clientId of IDS.slice(0, 30)) simulator.setOnline(clientId, true);
      const watchlist = await api.post('/watchlists', {
        name: `Pages ${language} ${theme}`,
        connectionId,
        intervalSeconds: 5,
        mode: 'viewed',
        clientIds: IDS,
      });
      const list = `/watchlists/${idOf(watchlist)}`;
      await api.post('/snapshots', {
        watchlistId: idOf(watchlist),
        title: 'Pages',
        expiresInHours: 1,
      });
      const paths = [
        '/',
        list,
        `${list}?view=table`,
        `${list}/edit`,
        `${list}/add`,
        '/watchlists/new',
        '/lookup',
        '/connections',
        `/connections/${connectionId}`,
        '/connections/new',
        '/credentials',
        '/footprint',
        '/changes',
        `${list}/history`,
        '/snapshots',
        '/no-such-page',
      ];
      await context.addCookies([{ name: 'rollcall-locale', value: locale, url: baseURL ?? '' }]);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const path of paths) {
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
    });
  }
}
