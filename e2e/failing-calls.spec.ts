import { randomBytes } from 'node:crypto';
import { type Api, idOf, type Json } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

const KNOWN = 'GID_fail@@@known';
const MINUTE_MS = 60_000;

interface Failure {
  name: string;
  /** What is wrong with the connection; the rest is right. */
  connection?: Json;
  secret?: string;
  arrange?: (rollcall: Rollcall) => void;
  words: RegExp;
}

const FAILURES: Failure[] = [
  { name: 'a wrong secret', secret: 'not-the-secret', words: /its secret is wrong/ },
  {
    name: 'a wrong instance',
    connection: { instanceId: 'post-cn-elsewhere' },
    words: /instance id or the region is wrong/,
  },
  {
    name: 'a clock that is off',
    arrange: ({ simulator }) => {
      simulator.faults.clockOffsetMs = 20 * MINUTE_MS;
    },
    words: /clock/i,
  },
  {
    name: 'HTML instead of JSON',
    arrange: ({ simulator }) => simulator.faults.add({ kind: 'html', httpStatus: 200 }),
    words: /Something other than the service answered/,
  },
  {
    name: 'a broken network',
    arrange: ({ simulator }) => simulator.faults.add({ kind: 'reset' }),
    words: /tried again by itself|No connection/,
  },
];

test.use({ serverName: 'failing calls' });

async function connect(api: Api, { simulator }: Rollcall, failure: Failure): Promise<string> {
  const unique = randomBytes(4).toString('hex');
  const credential = await api.post('/credentials', {
    name: `${failure.name} ${unique}`,
    accessKeyId: simulator.accessKeyId,
    accessKeySecret: failure.secret ?? simulator.accessKeySecret,
  });
  const connection = await api.post('/connections', {
    name: `${failure.name} ${unique}`,
    credentialId: idOf(credential),
    regionId: 'cn-hangzhou',
    instanceId: simulator.instanceId,
    endpoint: simulator.url,
    ...failure.connection,
  });
  return idOf(connection);
}

test.afterEach(({ rollcall }) => {
  rollcall.simulator.faults.clear();
  rollcall.simulator.faults.clockOffsetMs = 0;
});

for (const failure of FAILURES) {
  test(`${failure.name} is explained on the page, and no client is called offline for it`, async ({
    ownerPage: page,
    rollcall,
  }) => {
    const { api } = rollcall;
    failure.arrange?.(rollcall);
    const connectionId = await connect(api, rollcall, failure);
    await page.goto(`/connections/${connectionId}`);
    await page.getByRole('button', { name: /Test/ }).first().click();
    await expect(page.getByText(failure.words).first()).toBeVisible();

    const watchlist = await api.post('/watchlists', {
      name: `Sees ${connectionId}`,
      connectionId,
      intervalSeconds: 5,
      mode: 'viewed',
      clientIds: [KNOWN],
    });
    await page.goto(`/watchlists/${idOf(watchlist)}`);
    await expect(
      page
        .getByRole('alert')
        .or(page.getByRole('status'))
        .filter({ hasText: failure.words })
        .first(),
    ).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('button', { name: 'Unknown 1', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Offline 0', exact: true })).toBeVisible();
  });
}
