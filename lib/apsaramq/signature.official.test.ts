import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalQuery } from './encoding.ts';
import { signatureV1, signatureV3, signV1, signV3 } from './signature.ts';
import { startServer } from './testing/http-server.ts';
import { callOfficially, type OfficialCall } from './testing/official-client.ts';

interface Captured {
  host: string;
  headers: Record<string, string>;
  parameters: Record<string, string>;
}

function capture(request: IncomingMessage): Captured {
  const names = Object.keys(request.headers);
  const host = request.headers.host ?? '';
  return {
    host,
    headers: Object.fromEntries(names.map((name) => [name, String(request.headers[name])])),
    parameters: Object.fromEntries(new URL(request.url ?? '', `http://${host}`).searchParams),
  };
}

function signatureInHeader(authorization = ''): { names: string[]; signature: string | undefined } {
  const names = /SignedHeaders=([^,]*)/.exec(authorization)?.[1]?.split(';') ?? [];
  return { names, signature: /Signature=([0-9a-f]+)$/.exec(authorization)?.[1] };
}

function expectSameV3(seen: Captured, call: OfficialCall): void {
  const official = signatureInHeader(seen.headers.authorization);
  const signed = official.names.map((name) => [name, seen.headers[name] ?? '']);
  const request = { query: canonicalQuery(call.query), headers: Object.fromEntries(signed) };
  expect(signatureV3(request, call.credential.accessKeySecret)).toBe(official.signature);
  expect(seen.parameters).toEqual(call.query);

  const ours = signV3({
    ...call,
    parameters: call.query,
    host: seen.host,
    version: '2020-04-20',
    signedAtMs: Date.parse(seen.headers['x-acs-date'] ?? ''),
    nonce: seen.headers['x-acs-signature-nonce'] ?? '',
  });
  const { authorization: _, ...rest } = ours.headers;
  expect(seen.headers).toMatchObject(rest);
}

function expectSameV1(seen: Captured, call: OfficialCall): void {
  const { Signature: official, ...parameters } = seen.parameters;
  const { accessKeySecret } = call.credential;
  expect(signatureV1({ method: 'POST', parameters, accessKeySecret })).toBe(official);

  const ours = signV1({
    ...call,
    parameters: call.query,
    host: seen.host,
    version: '2020-04-20',
    signedAtMs: Date.parse(parameters.Timestamp ?? ''),
    nonce: parameters.SignatureNonce ?? '',
  });
  const { Signature: _, ...sent } = Object.fromEntries(
    new URL(ours.path, 'http://host').searchParams,
  );
  expect(sent).toEqual({ ...parameters, Format: 'JSON' });
}

const odd = fc.constantFrom(...' *~+/\'()!@#%&=?;:,"<>\\中文設備é😀ا\t');
const plain = fc.constantFrom(...'abcXYZ019-_.@');
const text = fc.string({ unit: fc.oneof(plain, odd), minLength: 1, maxLength: 64 });
const token = fc.string({
  unit: fc.constantFrom(...'abcXYZ019+/=.-_'),
  minLength: 1,
  maxLength: 200,
});

const anyCall = fc.record({
  signature: fc.constantFrom('v3' as const, 'v1' as const),
  action: fc.constantFrom('QuerySessionByClientId', 'BatchQuerySessionByClientIds'),
  accessKeyId: token,
  accessKeySecret: text,
  securityToken: fc.option(token, { nil: undefined }),
  instanceId: text,
  clientIds: fc.array(text, { minLength: 1, maxLength: 10 }),
});

test('2,000 random calls are signed as the official client signs them', async () => {
  let seen: Captured | undefined;
  await using server = await startServer((request, response) => {
    seen = capture(request);
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });

  await fc.assert(
    fc.asyncProperty(anyCall, async (random) => {
      const { accessKeyId, accessKeySecret, securityToken } = random;
      const ids = random.clientIds.map((id, index) => [`ClientIdList.${index + 1}`, id]);
      const call: OfficialCall = {
        endpoint: new URL(server.origin).host,
        credential: {
          accessKeyId,
          accessKeySecret,
          ...(securityToken === undefined ? {} : { securityToken }),
        },
        signature: random.signature,
        action: random.action,
        query: { InstanceId: random.instanceId, ...Object.fromEntries(ids) },
      };
      seen = undefined;
      await callOfficially(call);
      if (seen === undefined) throw new Error('the official client sent nothing');
      if (call.signature === 'v3') expectSameV3(seen, call);
      else expectSameV1(seen, call);
    }),
    { numRuns: 2000 },
  );
}, 120_000);
