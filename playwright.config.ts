import { chromium, defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/testing/find-chromium.ts';

const found = findChromium(chromium.executablePath());
const env = Object.fromEntries(
  Object.entries({ ...process.env, ...found.env }).filter(([, value]) => value !== undefined),
);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: Number(process.env.ROLLCALL_TEST_WORKERS ?? 1),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: found.executablePath, args: CHROMIUM_FLAGS, env },
  },
});
