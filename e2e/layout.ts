import { expect, type Page } from '@playwright/test';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** Fails when anything on the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect.poll(overflow).toBeLessThanOrEqual(0);
}

/** By how much what holds a table is wider than its place. */
export function tableOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const holders = [...document.querySelectorAll('main *')].filter(
      (element) => element.querySelector('table') !== null,
    );
    return Math.max(0, ...holders.map((holder) => holder.scrollWidth - holder.clientWidth));
  });
}
