import { expect, test } from 'vitest';
import { parseEnv } from './env.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');

test('without any setting the documented defaults hold', () => {
  expect(parseEnv({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: './data',
    databaseUrl: null,
    upstreamAllow: [],
    ipMaxQps: 250,
    owner: null,
    nextauthUrl: 'http://127.0.0.1:3000',
  });
});

test('a blank setting counts as absent', () => {
  expect(parseEnv({ PORT: '', ROLLCALL_OWNER_EMAIL: ' ' })).toMatchObject({
    port: 3000,
    owner: null,
  });
});

test('lists and keys are taken apart', () => {
  const env = parseEnv({
    ROLLCALL_UPSTREAM_ALLOW: '127.0.0.1:8090, proxy.example.com',
    ROLLCALL_ENCRYPTION_KEYS: `${KEY},${KEY}`,
    ROLLCALL_OWNER_EMAIL: 'Owner@Example.com',
  });
  expect(env.upstreamAllow).toEqual([
    { host: '127.0.0.1', port: 8090 },
    { host: 'proxy.example.com', port: null },
  ]);
  expect(env.encryptionKeys).toHaveLength(2);
  expect(env.owner).toEqual({ email: 'owner@example.com', password: null, token: null });
});

test.each([
  ['PORT', 'eighty'],
  ['ROLLCALL_ENCRYPTION_KEYS', 'canary-too-short'],
  ['ROLLCALL_UPSTREAM_ALLOW', 'http://canary'],
  ['ROLLCALL_IP_MAX_QPS', '0'],
  ['NEXTAUTH_URL', 'canary'],
])('a wrong %s is named, its value is not', (name, value) => {
  const refuse = () => parseEnv({ [name]: value });
  expect(refuse).toThrow(name);
  expect(refuse).not.toThrow(/canary/);
});
