import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { readCommandLine, readProcess } from '../scripts/processes.ts';
import { idOf } from './api.ts';
import { type Rollcall, startRollcall } from './rollcall.ts';
import { signIn } from './sign-in.ts';

const BUILD = fileURLToPath(new URL('../.next/', import.meta.url));
const ENCRYPTION_KEY = randomBytes(32);
const SESSION_SECRET = `canary-session-${randomBytes(12).toString('hex')}`;
const KEY_SECRET = `canary-key-${randomBytes(12).toString('hex')}`;
const STS_TOKEN = `canary-sts-${randomBytes(12).toString('hex')}`;
const PASSWORD_FILE = 'postgres-password';
const PAGES = ['/', '/credentials', '/connections', '/account', '/team', '/no-such-page'];

let rollcall: Rollcall;
let secrets: Record<string, readonly string[]>;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  rollcall = await startRollcall({
    env: {
      ROLLCALL_ENCRYPTION_KEYS: ENCRYPTION_KEY.toString('base64'),
      NEXTAUTH_SECRET: SESSION_SECRET,
    },
  });
  secrets = {
    'AccessKey secret': formsOf(KEY_SECRET),
    'STS token': formsOf(STS_TOKEN),
    'session secret': formsOf(SESSION_SECRET),
    'encryption key': formsOf(ENCRYPTION_KEY),
    'owner token': formsOf(rollcall.owner.token),
    password: formsOf(rollcall.owner.password),
    'database password': formsOf(
      readFileSync(join(rollcall.dataDir, PASSWORD_FILE), 'latin1').trim(),
    ),
  };
});
test.afterAll(() => rollcall.stop());

/** The value as it is and as it is usually written down elsewhere. */
function formsOf(value: string | Buffer): string[] {
  const bytes = Buffer.from(value);
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  const forms = [bytes.toString('latin1'), bytes.toString('hex'), base64];
  return [...forms, bytes.toString('base64url'), encodeURIComponent(base64)];
}

function leaksIn(text: string): string[] {
  const isIn = ([, forms]: [string, readonly string[]]) =>
    forms.some((form) => text.includes(form));
  return Object.entries(secrets)
    .filter(isIn)
    .map(([name]) => name);
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.map((entry) => join(folder, entry));
}

/** PostgreSQL takes files away while we look; a folder has no content. */
function contentOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? readFileSync(path, 'latin1') : '';
}

function leaksInFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => leaksIn(contentOf(path)).map((name) => `${name} in ${path}`));
}

/** The server and everything that it started, down to PostgreSQL's helpers. */
function processTree(): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const tree = [rollcall.pid];
  for (const pid of tree) {
    tree.push(...all.filter((candidate) => readProcess(candidate)?.parentPid === pid));
  }
  return tree;
}

async function useCredentials({ api, simulator }: Rollcall): Promise<string[]> {
  const pair = { accessKeyId: simulator.accessKeyId, accessKeySecret: KEY_SECRET };
  const credential = await api.post('/credentials', { ...pair, name: 'a plain name' });
  const sts = await api.post('/credentials', { ...pair, name: 'b', securityToken: STS_TOKEN });
  const connection = await api.post('/connections', {
    name: 'c',
    credentialId: idOf(credential),
    regionId: 'cn-hangzhou',
    instanceId: simulator.instanceId,
    endpoint: simulator.url,
  });
  const id = idOf(connection);
  const test = await api.post(`/connections/${id}/test`, {});
  await api.patch(`/connections/${id}`, { credentialId: idOf(sts), signature: 'v1' });
  const clientIds = ['GID_canary@@@1'];
  const lookup = await api.post('/lookups', { connectionId: id, clientIds, source: 'realtime' });
  const again = await api.post('/credentials', { ...pair, name: 'a plain name' }).catch(String);
  const lists = await Promise.all(
    ['/credentials', '/connections', '/audit', '/tokens', '/members', '/me'].map(api.get),
  );
  return [credential, sts, connection, test, lookup, again, ...lists].map((part) =>
    JSON.stringify(part),
  );
}

/** Bodies that cannot be read, and a password where an address belongs. */
async function provokeErrors(page: Page): Promise<string[]> {
  const { url, owner } = rollcall;
  const authorization = `Bearer ${owner.token}`;
  const answers = [
    await page.request.post(`${url}/api/v1/credentials`, {
      headers: { authorization, 'content-type': 'application/json' },
      data: Buffer.from(`{"accessKeySecret":"${KEY_SECRET}`),
    }),
    await page.request.get(`${url}/api/v1/me`, {
      headers: { authorization: `${authorization}x`, cookie: `a=${owner.token}` },
    }),
    await page.request.get(`${url}/api/v1/me`, { headers: { authorization: owner.password } }),
  ];
  return Promise.all(answers.map((answer) => answer.text()));
}

async function readPages(page: Page): Promise<string[]> {
  await signIn(page, rollcall);
  const texts: string[] = [];
  for (const path of PAGES) {
    texts.push(await (await page.request.get(`${rollcall.url}${path}`)).text());
    const prefetch = await page.request.get(`${rollcall.url}${path}`, { headers: { rsc: '1' } });
    texts.push(await prefetch.text());
  }
  return texts;
}

test('known secrets are in no bundle, answer, log, database file or process title', async ({
  page,
}) => {
  const answers = [...(await useCredentials(rollcall)), ...(await provokeErrors(page))];
  const pages = await readPages(page);
  expect(answers.flatMap(leaksIn)).toEqual([]);
  expect(pages.flatMap(leaksIn)).toEqual([]);
  expect(leaksIn(rollcall.output())).toEqual([]);

  const titles = processTree().map(readCommandLine);
  expect(titles.join('\n')).toContain('postgres: ');
  expect(titles.flatMap(leaksIn)).toEqual([]);

  const stored = filesBelow(rollcall.dataDir).filter((path) => !path.endsWith(PASSWORD_FILE));
  expect(stored.map(contentOf).some((text) => text.includes('a plain name'))).toBe(true);
  expect(leaksInFiles(stored)).toEqual([]);

  for (const bundles of ['static', 'server'].map((part) => filesBelow(join(BUILD, part)))) {
    expect(bundles.length).toBeGreaterThan(0);
    expect(leaksInFiles(bundles)).toEqual([]);
  }
});
