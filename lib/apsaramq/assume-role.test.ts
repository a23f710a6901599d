import { Agent } from 'undici';
import { afterAll, expect, test } from 'vitest';
import { type AssumeRoleOptions, assumeRole } from './assume-role.ts';
import { startServer } from './testing/http-server.ts';

const NOW = Date.parse('2026-03-04T05:06:07Z');
const dispatcher = new Agent();
afterAll(() => dispatcher.close());

const ANSWER = {
  RequestId: 'r-1',
  Credentials: {
    AccessKeyId: 'STS.abc',
    AccessKeySecret: 'short-lived-secret',
    SecurityToken: 'CAIS+/=token',
    Expiration: '2026-03-04T06:06:07Z',
  },
};

async function assumeAgainst(
  status: number,
  body: unknown,
  options: Partial<AssumeRoleOptions> = {},
) {
  const asked: { url: string; headers: Record<string, unknown> }[] = [];
  await using server = await startServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    const date = new Date(NOW + 120_000).toUTCString();
    response.writeHead(status, { 'content-type': 'application/json', date });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const result = await assumeRole({
    endpoint: server.origin,
    credential: { accessKeyId: 'LTAIkey', accessKeySecret: 'long-lived-secret' },
    roleArn: 'acs:ram::123:role/rollcall',
    roleSessionName: 'rollcall',
    dispatcher,
    now: () => NOW,
    nonce: () => 'nonce-1',
    ...options,
  }).catch((error: unknown) => error);
  return { result, asked };
}

test('a role becomes a key with a token, and its end in our own time', async () => {
  const { result, asked } = await assumeAgainst(200, ANSWER);
  expect(result).toMatchObject({
    credential: {
      accessKeyId: 'STS.abc',
      accessKeySecret: 'short-lived-secret',
      securityToken: 'CAIS+/=token',
    },
    expiresAtMs: expect.closeTo(NOW + 3_600_000 - 120_000, -4),
  });
  expect(asked[0]?.url).toBe(
    '/?DurationSeconds=3600&RoleArn=acs%3Aram%3A%3A123%3Arole%2Frollcall&RoleSessionName=rollcall',
  );
  expect(asked[0]?.headers).toMatchObject({
    'x-acs-action': 'AssumeRole',
    'x-acs-version': '2015-04-01',
  });
});

test.each([
  [404, 'EntityNotExist.Role', 'AssumeRole.EntityNotExist.Role', 'credentials'],
  [403, 'NoPermission', 'AssumeRole.NoPermission', 'credentials'],
  [400, 'InvalidParameter.RoleArn', 'AssumeRole.InvalidParameter.RoleArn', 'credentials'],
  [400, 'InvalidParameter', 'AssumeRole.InvalidParameter', 'credentials'],
  [403, 'SignatureDoesNotMatch', 'SignatureDoesNotMatch', 'credentials'],
  [400, 'InvalidTimeStamp.Expired', 'InvalidTimeStamp.Expired', 'clock'],
  [429, 'Throttling.User', 'Throttling.User', 'throttled'],
  [503, 'ServiceUnavailable', 'ServiceUnavailable', 'transient'],
])('%i %s is %s, which is %s', async (status, code, shown, expected) => {
  const { result } = await assumeAgainst(status, { RequestId: 'r-2', Code: code, Message: 'm' });
  expect(result).toMatchObject({ name: 'ApsaraMqError', code: shown, class: expected });
});

test.each([
  ['no credentials', { RequestId: 'r' }],
  ['half of them', { Credentials: { ...ANSWER.Credentials, SecurityToken: '' } }],
  ['no date', { Credentials: { ...ANSWER.Credentials, Expiration: 'soon' } }],
])('an answer with %s is malformed, and no error quotes it', async (_, body) => {
  const { result } = await assumeAgainst(200, body);
  expect(result).toMatchObject({ code: 'MalformedResponse', class: 'transient' });
  expect(JSON.stringify(result) + String(result)).not.toContain('secret');
});

test('a duration that is no number of seconds is refused before any call', async () => {
  const { result, asked } = await assumeAgainst(200, ANSWER, { durationSeconds: 0.5 });
  expect(result).toBeInstanceOf(RangeError);
  expect(asked).toEqual([]);
});
