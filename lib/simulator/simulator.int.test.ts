import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  batchOf,
  type CallOptions,
  send,
  signedV1,
  signedV3,
  singleOf,
} from './testing/signed-call.ts';
import { simulatorPerTest } from './testing/simulator-per-test.ts';

const start = simulatorPerTest();
const ODD_ID = "GID_odd@@@ *~+/'(漢)!&=%";

const batchSchema = z.strictObject({
  RequestId: z.string(),
  OnlineStatusList: z.array(z.strictObject({ OnlineStatus: z.boolean(), ClientId: z.string() })),
});
const errorSchema = z.strictObject({
  RequestId: z.string(),
  HostId: z.string(),
  Code: z.string(),
  Message: z.string(),
});

async function codeOf(request: Request): Promise<string> {
  const { status, text } = await send(request);
  const { Code } = errorSchema.parse(JSON.parse(text));
  return `${status} ${Code}`;
}

const schemes = [
  ['V3 POST', signedV3, {}],
  ['V3 GET', signedV3, { method: 'GET' }],
  ['V3 POST with a form', signedV3, { inForm: true }],
  ['V1 GET', signedV1, {}],
  ['V1 POST', signedV1, { method: 'POST' }],
] as const;

test.each(schemes)('%s: a batch is answered with the truth of each id', async (_, sign, how) => {
  const simulator = await start();
  simulator.setOnline(ODD_ID, true);
  const request = sign(simulator, { ...batchOf(simulator.instanceId, [ODD_ID, 'b', 'c']), ...how });
  const { status, text, headers } = await send(request);
  const answered = batchSchema.parse(JSON.parse(text)).OnlineStatusList;
  const byId = Object.fromEntries(answered.map((row) => [row.ClientId, row.OnlineStatus]));
  expect(status).toBe(200);
  expect(byId).toEqual({ [ODD_ID]: true, b: false, c: false });
  expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())).toBeLessThan(2000);
});

test.each(schemes)('%s: a wrong secret does not pass', async (_, sign, how) => {
  const simulator = await start();
  const caller = { ...simulator, accessKeySecret: 'wrong' };
  expect(await codeOf(sign(caller, { ...singleOf(simulator.instanceId, 'a'), ...how }))).toBe(
    '400 SignatureDoesNotMatch',
  );
});

test('the single operation answers one boolean', async () => {
  const simulator = await start();
  simulator.setOnline('a', true);
  const { text } = await send(signedV3(simulator, singleOf(simulator.instanceId, 'a')));
  expect(JSON.parse(text)).toEqual({ OnlineStatus: true, RequestId: expect.any(String) });
});

test.each([
  ['V3', signedV3],
  ['V1', signedV1],
])('%s: XML is answered when it is asked for, errors too', async (_, sign) => {
  const simulator = await start();
  const good = await send(
    sign(simulator, { ...batchOf(simulator.instanceId, ['<a>']), xml: true }),
  );
  expect(good.text).toMatch(
    /<BatchQuerySessionByClientIdsResponse><RequestId>[-0-9A-F]{36}<\/RequestId><OnlineStatusList><OnlineStatus>false<\/OnlineStatus><ClientId>&lt;a&gt;<\/ClientId><\/OnlineStatusList><\/Batch/,
  );
  const bad = await send(sign(simulator, { ...singleOf('another', 'a'), xml: true }));
  expect(bad.status).toBe(400);
  expect(bad.text).toMatch(/<Error>.*<Code>InstancePermissionCheckFailed<\/Code>.*<\/Error>$/);
});

const refused: Array<[string, Partial<CallOptions> & { params?: Record<string, string> }, string]> =
  [
    ['no instance id', { params: { ClientId: 'a' } }, '400 MissingParameter'],
    ['no client id', { params: { InstanceId: 'post-cn-simulator' } }, '400 MissingParameter'],
    ['65 characters', singleOf('post-cn-simulator', 'x'.repeat(65)), '400 ParameterCheckFailed'],
    ['another instance', singleOf('post-cn-other', 'a'), '400 InstancePermissionCheckFailed'],
    ['an unknown action', { action: 'ListGroupId' }, '404 InvalidApi.NotFound'],
    ['another version', { version: '2019-01-01' }, '404 InvalidVersion'],
    ['a clock 20 minutes slow', { at: Date.now() - 1_200_000 }, '400 InvalidTimeStamp.Expired'],
    ['a clock 20 minutes fast', { at: Date.now() + 1_200_000 }, '400 InvalidTimeStamp.Expired'],
  ];

test.each(refused)('%s is refused', async (_, change, expected) => {
  const simulator = await start();
  const options = { ...singleOf(simulator.instanceId, 'a'), ...change };
  expect(await codeOf(signedV3(simulator, options))).toBe(expected);
  expect(await codeOf(signedV1(simulator, options))).toBe(expected);
});

test('a batch holds one to ten ids of one to 64 characters', async () => {
  const simulator = await start();
  const batch = (ids: string[]) => signedV3(simulator, batchOf(simulator.instanceId, ids));
  const many = Array.from({ length: 11 }, (_, index) => `id-${index}`);
  expect((await send(batch(many.slice(0, 10)))).status).toBe(200);
  expect(await codeOf(batch(many))).toBe('400 ParameterCheckFailed');
  expect(await codeOf(batch([]))).toBe('400 MissingParameter');
  expect(await codeOf(batch(['a', '']))).toBe('400 ParameterCheckFailed');
});

test('an unknown key, a disabled key and a missing permission are told apart', async () => {
  const key = { accessKeyId: 'k', accessKeySecret: 's' };
  const simulator = await start({ credentials: [{ ...key, permissions: ['batch'] }] });
  const single = () => signedV3(simulator, singleOf(simulator.instanceId, 'a'));
  expect(await codeOf(single())).toBe('403 Forbidden.RAM');
  expect((await send(signedV3(simulator, batchOf(simulator.instanceId, ['a'])))).status).toBe(200);
  simulator.credentials.put({ ...key, disabled: true });
  expect(await codeOf(single())).toBe('400 InvalidAccessKeyId.Inactive');
  simulator.credentials.remove('k');
  expect(await codeOf(single())).toBe('404 InvalidAccessKeyId.NotFound');
});

test('an STS token must be there, be right and be fresh', async () => {
  let now = Date.now();
  const securityTokenExpiresAt = now + 60_000;
  const key = { accessKeyId: 'STS.k', accessKeySecret: 's', securityToken: 'token+/=' };
  const simulator = await start({
    credentials: [{ ...key, securityTokenExpiresAt }],
    now: () => now,
  });
  for (const sign of [signedV3, signedV1]) {
    const call = (securityToken?: string) =>
      sign(
        { url: simulator.url, ...key, securityToken: securityToken ?? '' },
        { ...singleOf(simulator.instanceId, 'a'), at: now },
      );
    expect((await send(call('token+/='))).status).toBe(200);
    expect(await codeOf(call())).toBe('400 MissingSecurityToken');
    expect(await codeOf(call('other'))).toBe('400 InvalidSecurityToken.Malformed');
    now += 60_000;
    expect(await codeOf(call('token+/='))).toBe('400 InvalidSecurityToken.Expired');
    now -= 60_000;
  }
});

test('a nonce passes once', async () => {
  const simulator = await start();
  const call = { ...singleOf(simulator.instanceId, 'a'), nonce: 'n-1' };
  expect((await send(signedV3(simulator, call))).status).toBe(200);
  expect(await codeOf(signedV3(simulator, call))).toBe('400 SignatureNonceUsed');
  expect(await codeOf(signedV1(simulator, call))).toBe('400 SignatureNonceUsed');
});

test('changing anything that was signed breaks a V3 signature', async () => {
  const simulator = await start();
  const good = signedV3(simulator, singleOf(simulator.instanceId, 'a'));
  const moved = new Request(good.url.replace('ClientId=a', 'ClientId=b'), good);
  expect(await codeOf(moved)).toBe('400 SignatureDoesNotMatch');
  const withBody = new Request(signedV3(simulator, singleOf(simulator.instanceId, 'a')), {
    body: 'InstanceId=x',
  });
  expect(await codeOf(withBody)).toBe('400 SignatureDoesNotMatch');
  const extra = signedV3(simulator, singleOf(simulator.instanceId, 'a'));
  extra.headers.set('x-acs-security-token', 'unsigned');
  expect(await codeOf(extra)).toBe('400 IncompleteSignature');
});

test('a call without any signature is incomplete', async () => {
  const simulator = await start();
  const url = `${simulator.url}/?Action=QuerySessionByClientId&Version=2020-04-20&Format=JSON`;
  expect(await codeOf(new Request(url))).toBe('400 IncompleteSignature');
});

test('a region can be demanded', async () => {
  const simulator = await start({ regionId: 'cn-hangzhou', requireRegion: true });
  const call = singleOf(simulator.instanceId, 'a');
  const inRegion = (RegionId: string) =>
    signedV3(simulator, { ...call, params: { ...call.params, RegionId } });
  expect(await codeOf(signedV3(simulator, call))).toBe('400 MissingParameter');
  expect(await codeOf(inRegion('cn-beijing'))).toBe('400 InstancePermissionCheckFailed');
  expect((await send(inRegion('cn-hangzhou'))).status).toBe(200);
});

test('the batch operation lags behind the truth, the single one does not', async () => {
  let now = Date.now();
  const simulator = await start({ cacheLagMs: 5000, now: () => now });
  simulator.setOnline('a', true);
  const read = async (options: CallOptions) =>
    (await send(signedV3(simulator, { ...options, at: now }))).text.includes('"OnlineStatus":true');
  expect(await read(singleOf(simulator.instanceId, 'a'))).toBe(true);
  now += 4999;
  expect(await read(batchOf(simulator.instanceId, ['a']))).toBe(false);
  now += 1;
  expect(await read(batchOf(simulator.instanceId, ['a']))).toBe(true);
});
