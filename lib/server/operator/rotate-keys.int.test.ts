import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCredential } from '@/lib/server/credentials/open-credential';
import { sealCredential } from '@/lib/server/credentials/seal-credential';
import { db } from '@/lib/server/db';
import { keyVersionOf } from '@/lib/server/encryption';
import { newId } from '@/lib/server/new-id';
import { countKeyVersions, rotateKeys } from '@/lib/server/operator/rotate-keys';
import { openSecondFactor, startSecondFactor } from '@/lib/server/session/second-factor';
import { startTestServer, type TestServer } from '@/lib/server/testing/test-server';

const OLD = randomBytes(32);
const NEW = randomBytes(32);

let dataDir: string;
let server: TestServer;

function writeKeys(...keys: Buffer[]): void {
  writeFileSync(join(dataDir, 'keys'), keys.map((key) => key.toString('base64')).join(','));
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-rotate-'));
  writeKeys(OLD);
  const keys = OLD.toString('base64');
  server = await startTestServer({ ROLLCALL_DATA_DIR: dataDir, ROLLCALL_ENCRYPTION_KEYS: keys });
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function createCredentials(count: number): Promise<string[]> {
  const { id: teamId } = await db().team.create({ data: { name: 'Team' } });
  const rows = Array.from({ length: count }, (_, index) => {
    const id = newId();
    const securityToken = index % 2 ? `token-${index}` : null;
    const sealed = sealCredential(
      { teamId, rowId: id },
      { accessKeySecret: `secret-${index}`, securityToken },
    );
    const kind = securityToken ? ('sts' as const) : ('accessKey' as const);
    return { id, teamId, name: `key ${index}`, kind, accessKeyId: 'LTAI', ...sealed };
  });
  await db().credential.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

test('every credential opens before, while and after its key is changed', async () => {
  const ids = await createCredentials(250);
  let isRotating = true;
  const read: string[] = [];
  const sweep = (async () => {
    for (let turn = 0; isRotating; turn += 1) {
      const index = turn % ids.length;
      const opened = await openCredential(ids[index] ?? '');
      if (opened.accessKeySecret !== `secret-${index}`) read.push(`wrong secret of ${index}`);
    }
  })();
  writeKeys(NEW, OLD);
  const report = await rotateKeys();
  isRotating = false;
  await sweep;
  expect(read).toEqual([]);
  expect(report).toEqual({
    keyVersion: keyVersionOf(NEW),
    rewrapped: 250,
    current: 250,
    unopened: [],
  });
  writeKeys(NEW);
  const last = await openCredential(ids[249] ?? '');
  expect([last.accessKeySecret, last.securityToken]).toEqual(['secret-249', 'token-249']);
});

test('what is sealed after the new key was put in front is under it', async () => {
  writeKeys(NEW, OLD);
  await createCredentials(1);
  expect(await countKeyVersions()).toEqual(new Map([[keyVersionOf(NEW), 1]]));
});

test('a row that does not open is reported and left as it is', async () => {
  const [first = '', second = ''] = await createCredentials(2);
  const { wrappedKey } = await db().credential.findUniqueOrThrow({ where: { id: second } });
  await db().credential.update({ where: { id: first }, data: { wrappedKey } });
  writeKeys(NEW, OLD);
  const report = await rotateKeys();
  expect(report).toMatchObject({
    rewrapped: 1,
    current: 1,
    unopened: [{ table: 'credential', id: first }],
  });
  const left = await db().credential.findUniqueOrThrow({ where: { id: first } });
  expect(left.keyVersion).toBe(keyVersionOf(OLD));
});

test('a second turn finds nothing to do', async () => {
  await createCredentials(3);
  writeKeys(NEW, OLD);
  await rotateKeys();
  expect(await rotateKeys()).toMatchObject({ rewrapped: 0, current: 3, unopened: [] });
});

test('a file of other keys changes nothing', async () => {
  const [id = ''] = await createCredentials(1);
  writeKeys(NEW);
  await expect(rotateKeys()).resolves.toMatchObject({ keyVersion: keyVersionOf(OLD) });
  expect((await openCredential(id)).accessKeySecret).toBe('secret-0');
});

test('second factors get the new key too', async () => {
  const user = await db().user.create({ data: { email: 'ann@example.com' } });
  const caller = {
    userId: user.id,
    teamId: newId(),
    role: 'owner',
    scopes: null,
    kind: 'session',
    id: newId(),
    email: user.email,
  } as const;
  await db().team.create({ data: { id: caller.teamId, name: 'Team' } });
  await startSecondFactor(caller);
  const read = async () => db().user.findUniqueOrThrow({ where: { id: user.id } });
  const before = openSecondFactor(await read());
  writeKeys(NEW, OLD);
  expect(await rotateKeys()).toMatchObject({ rewrapped: 1, current: 1 });
  writeKeys(NEW);
  const after = await read();
  expect(after.totpKeyVersion).toBe(keyVersionOf(NEW));
  expect(before).not.toBeNull();
  expect(openSecondFactor(after)).toEqual(before);
});
