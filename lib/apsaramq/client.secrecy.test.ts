import type { RequestListener } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { ApsaraMqClient, SignatureVersion } from './index.ts';
import { startServer } from './testing/http-server.ts';
import { failureOf, makeClient } from './testing/make-client.ts';

const credential = {
  accessKeyId: 'LTAI5tCanaryKeyId',
  accessKeySecret: 'CanarySecret0123456789abcdef',
  securityToken: 'CanaryToken0123456789',
};
const NONCE = 'canary-nonce-4711';

interface Seen {
  signature: string;
  url: string;
}

const seen: Seen = { signature: '', url: '' };

function remember(url = '', authorization = ''): void {
  const inQuery = new URL(url, 'http://host').searchParams.get('Signature');
  seen.signature = inQuery ?? /Signature=(\w+)/.exec(authorization)?.[1] ?? '';
  seen.url = url;
}

function everythingShown(value: unknown): string {
  const deep = inspect(value, { depth: 20, showHidden: true, getters: true });
  const stack = value instanceof Error ? `${value.stack} ${value.message} ${String(value)}` : '';
  return `${deep} ${JSON.stringify(value)} ${stack}`;
}

function expectNoSecret(value: unknown): void {
  const shown = everythingShown(value);
  expect(seen.signature).not.toBe('');
  const secrets = [...Object.values(credential), NONCE, seen.signature, seen.url];
  for (const secret of secrets) expect(shown).not.toContain(secret);
}

const echo = (status: number): RequestListener => {
  return (request, response) => {
    const stringToSign = `${request.url} ${request.headers.authorization} ${NONCE}`;
    response.writeHead(status, { 'x-acs-request-id': NONCE });
    response.end(
      JSON.stringify({
        Code: seen.signature,
        RequestId: credential.accessKeyId,
        Message: `Specified signature is not matched, server string to sign is: ${stringToSign}`,
        Recommend: stringToSign,
      }),
    );
  };
};

const failures: readonly [name: string, listener: RequestListener][] = [
  ['an answer that quotes the whole call', echo(400)],
  ['the same with a good status', echo(200)],
  ['a reset', (request) => request.socket.resetAndDestroy()],
  ['silence', () => undefined],
  ['HTML that quotes the call', (request, response) => response.end(`<html>${request.url}</html>`)],
  [
    'half a body',
    (request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(request.url, () => request.socket.end());
    },
  ],
  [
    'an endless body',
    (request, response) => {
      response.writeHead(200, { 'content-length': '99999999' });
      response.write(request.url);
    },
  ],
];

async function failWith(listener: RequestListener, signature: SignatureVersion) {
  await using server = await startServer((request, response) => {
    remember(request.url, request.headers.authorization);
    listener(request, response);
  });
  const client = makeClient(server.origin, {
    credential: () => credential,
    nonce: () => NONCE,
    timeoutMs: 150,
    signature,
  });
  return await failureOf(client.querySession('GID_a@@@1'));
}

for (const signature of ['v3', 'v1'] as const) {
  describe(`with ${signature}, no secret is in the error after`, () => {
    test.each(failures)('%s', async (_, listener) => {
      expectNoSecret(await failWith(listener, signature));
    });
  });
}

test('no secret is in the client itself', async () => {
  await using server = await startServer((request, response) => {
    remember(request.url, request.headers.authorization);
    response.end('{"OnlineStatus":true}');
  });
  const client: ApsaraMqClient = makeClient(server.origin, { credential: () => credential });
  const answer = await client.querySession('a');
  expectNoSecret(client);
  expectNoSecret(answer);
  expect(JSON.stringify(client)).toBe('{}');
});
