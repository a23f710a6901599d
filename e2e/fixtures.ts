import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { idOf } from './api.ts';
import { type Rollcall, startRollcall } from './rollcall.ts';
import { signIn } from './sign-in.ts';

const SERVER_TIMEOUT_MS = 200_000;

interface WorkerFixtures {
  /** Tests with the same name here share a server; faults of the service want one that no other test sees. */
  serverName: string;
  rollcall: Rollcall;
  /** The id of a connection to the worker's simulator. */
  connectionId: string;
}

interface TestFixtures {
  /** Messages that this test provokes on purpose; any other error in the console fails it. */
  allowedConsoleErrors: RegExp[];
  /** A page on which the owner is signed in. */
  ownerPage: Page;
  consoleErrors: string[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  serverName: ['shared', { scope: 'worker', option: true }],
  rollcall: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from it
    async ({}, use) => {
      const rollcall = await startRollcall();
      await use(rollcall);
      await rollcall.stop();
    },
    { scope: 'worker', timeout: SERVER_TIMEOUT_MS },
  ],
  connectionId: [
    async ({ rollcall }, use) => {
      await use(await createConnection(rollcall));
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ rollcall }, use) => {
    await use(rollcall.url);
  },
  allowedConsoleErrors: [[], { option: true }],
  consoleErrors: [
    async ({ page, allowedConsoleErrors }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (isError(message)) errors.push(`${message.text()} (${message.location().url})`);
      });
      await use(errors);
      const isAllowed = (text: string) =>
        allowedConsoleErrors.some((allowed) => allowed.test(text));
      expect(errors.filter((text) => !isAllowed(text))).toEqual([]);
    },
    { auto: true },
  ],
  ownerPage: async ({ page, rollcall }, use) => {
    await signIn(page, rollcall);
    await use(page);
  },
});

export { expect };

function isError(message: ConsoleMessage): boolean {
  return message.type() === 'error';
}

async function createConnection({ api, simulator }: Rollcall): Promise<string> {
  const credential = await api.post('/credentials', {
    name: 'Simulator key',
    accessKeyId: simulator.accessKeyId,
    accessKeySecret: simulator.accessKeySecret,
  });
  const connection = await api.post('/connections', {
    name: 'Simulator',
    credentialId: idOf(credential),
    regionId: 'cn-hangzhou',
    instanceId: simulator.instanceId,
    endpoint: simulator.url,
  });
  return idOf(connection);
}
