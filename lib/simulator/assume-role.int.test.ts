import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DEFAULT_ROLE, type Simulator } from './simulator.ts';
import { type Caller, send, signedV1, signedV3, singleOf } from './testing/signed-call.ts';
import { simulatorPerTest } from './testing/simulator-per-test.ts';

const start = simulatorPerTest();

const answerSchema = z.object({
  Credentials: z.object({
    AccessKeyId: z.string().startsWith('STS.'),
    AccessKeySecret: z.string(),
    SecurityToken: z.string(),
    Expiration: z.iso.datetime(),
  }),
});

function assumeCall(params: Record<string, string> = {}) {
  return {
    action: 'AssumeRole',
    version: '2015-04-01',
    method: 'POST' as const,
    params: { RoleArn: DEFAULT_ROLE, RoleSessionName: 'rollcall', ...params },
  };
}

async function assume(simulator: Simulator, params: Record<string, string> = {}) {
  const { text } = await send(signedV1(simulator, assumeCall(params)));
  const { Credentials } = answerSchema.parse(JSON.parse(text));
  const caller: Caller = {
    url: simulator.url,
    accessKeyId: Credentials.AccessKeyId,
    accessKeySecret: Credentials.AccessKeySecret,
    securityToken: Credentials.SecurityToken,
  };
  return { caller, expiration: Date.parse(Credentials.Expiration) };
}

async function codeOf(request: Request): Promise<string> {
  const { status, text } = await send(request);
  return status === 200 ? 'ok' : JSON.parse(text).Code;
}

test('the key of an assumed role works until it expires', async () => {
  const simulator = await start();
  const { caller, expiration } = await assume(simulator, { DurationSeconds: '900' });
  expect(Math.abs(expiration - Date.now() - 900_000)).toBeLessThan(3000);
  const call = () => codeOf(signedV3(caller, singleOf(simulator.instanceId, 'a')));
  expect(await call()).toBe('ok');
  simulator.faults.clockOffsetMs = 14 * 60_000;
  expect(await call()).toBe('ok');
  const credential = simulator.credentials.get(caller.accessKeyId);
  simulator.credentials.put({ ...caller, ...credential, securityTokenExpiresAt: Date.now() });
  expect(await call()).toBe('InvalidSecurityToken.Expired');
  expect(simulator.roles.assumedCount).toBe(1);
  expect(simulator.calls.total).toBe(3);
});

test('a role session can be made short, and shares the limits of its account', async () => {
  const simulator = await start({ roleSessionMs: 0, limits: { singleQps: 1 } });
  const short = await assume(simulator);
  const call = (caller: Caller) => codeOf(signedV3(caller, singleOf(simulator.instanceId, 'a')));
  expect(await call(short.caller)).toBe('InvalidSecurityToken.Expired');
  simulator.roles.lifetimeMs = null;
  const { caller } = await assume(simulator);
  expect(await call(simulator)).toBe('ok');
  expect(await call(caller)).toBe('Throttling.User');
});

test('unknown roles, untrusted keys and bad parameters are refused', async () => {
  const simulator = await start({
    roles: [{ roleArn: 'acs:ram::1:role/closed', trusted: ['other'] }, { roleArn: DEFAULT_ROLE }],
  });
  const refusal = (params: Record<string, string>) =>
    codeOf(signedV1(simulator, assumeCall(params)));
  expect(await refusal({ RoleArn: 'acs:ram::1:role/none' })).toBe('EntityNotExist.Role');
  expect(await refusal({ RoleArn: 'acs:ram::1:role/closed' })).toBe('NoPermission');
  expect(await refusal({ RoleArn: '' })).toBe('MissingParameter');
  expect(await refusal({ DurationSeconds: '899' })).toBe('InvalidParameter.DurationSeconds');
  expect(await refusal({ RoleSessionName: 'a b' })).toBe('InvalidParameter.RoleSessionName');
  const wrong = { ...simulator, accessKeySecret: 'wrong' };
  expect(await codeOf(signedV1(wrong, assumeCall()))).toBe('SignatureDoesNotMatch');
});

test('the official credentials library is understood over its own signing', async () => {
  const simulator = await start();
  const load = createRequire(import.meta.url);
  const sent: string[] = [];
  const Static = load('@alicloud/credentials/dist/src/providers/static_ak').default;
  const RoleArn = load('@alicloud/credentials/dist/src/providers/ram_role_arn').default;
  const key = Static.builder()
    .withAccessKeyId(simulator.accessKeyId)
    .withAccessKeySecret(simulator.accessKeySecret)
    .build();
  const provider = RoleArn.builder()
    .withCredentialsProvider(key)
    .withRoleArn(DEFAULT_ROLE)
    .withRoleSessionName('rollcall')
    .withStsEndpoint(new URL(simulator.url).host)
    .build();
  const { doRequest } = load('@alicloud/credentials/dist/src/providers/http');
  provider.doRequest = (request: { protocol: string }) => {
    request.protocol = 'http';
    sent.push('assume');
    return doRequest(request);
  };
  const credentials = await provider.getCredentials();
  expect(credentials.accessKeyId).toMatch(/^STS\./);
  expect(sent).toEqual(['assume']);
  expect(
    await codeOf(
      signedV3({ url: simulator.url, ...credentials }, singleOf(simulator.instanceId, 'a')),
    ),
  ).toBe('ok');
});
