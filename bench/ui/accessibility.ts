import { AxeBuilder } from '@axe-core/playwright';
import { atMost, type Figure } from '../bench';
import { type Stage, waitForGrid } from './stage';

const SIZE = 10_000;

export async function measureAccessibility(stage: Stage): Promise<Figure[]> {
  let violations = 0;
  for (const locale of ['en', 'zh-CN']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const view of ['grid', 'table']) {
        violations += await countViolations(stage, { locale, colorScheme, view });
      }
    }
  }
  const what = 'axe on the board of 10,000, grid and table, both themes and languages: violations';
  return [atMost({ what, value: violations }, 0)];
}

interface Look {
  locale: string;
  colorScheme: 'light' | 'dark';
  view: string;
}

async function countViolations(stage: Stage, look: Look): Promise<number> {
  const { url } = stage.rollcall;
  const context = await stage.openContext(look.view === 'grid' ? { expected: SIZE } : {});
  await context.addCookies([{ name: 'rollcall-locale', value: look.locale, url }]);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: look.colorScheme });
  await page.goto(`${url}/watchlists/${stage.lists[SIZE]}?view=${look.view}`);
  if (look.view === 'grid') await waitForGrid(page);
  else await page.getByRole('row').nth(5).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, help } of violations) console.log(`    ${JSON.stringify(look)} ${id}: ${help}`);
  await context.close();
  return violations.length;
}
