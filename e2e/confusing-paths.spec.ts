import { type IncomingMessage, request } from 'node:http';
import { expect, test } from './fixtures.ts';

/** Sends the path exactly as it is written: fetch and URL would tidy it up. */
function get(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage & { text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(Object.assign(response, { text })));
    });
    call.on('error', reject);
    call.end();
  });
}

/** Next sends a request of its router on to the same path with a mark in the query: that answer counts. */
async function getToTheEnd(url: string, path: string, headers: Record<string, string>) {
  const first = await get(url, path, headers);
  if (first.statusCode !== 307) return first;
  return get(url, String(first.headers.location), headers);
}

const PATHS = [
  ...['/api/v1/me', '/api/v1/credentials', '/api/v1/watchlists', '/api/v1/audit', '/api/metrics'],
];

/** Spellings under which some server, proxy or framework has served what it guards. */
function variantsOf(path: string): string[] {
  const [, first = '', ...rest] = path.split('/');
  const tail = rest.join('/');
  return [
    `${path}/`,
    `${path}.rsc`,
    `${path}.json`,
    `${path}.txt`,
    `${path}.png`,
    `${path}/.rsc`,
    `${path};a=b`,
    `${path}%20`,
    `${path}%00`,
    `${path}%2f`,
    `${path}%2e%2e`,
    `${path}/..%2f..%2f${first}/${tail}`,
    `${path}?_rsc=abc`,
    `${path}#x`,
    `//${first}/${tail}`,
    `/${first}//${tail}`,
    `/./${first}/${tail}`,
    `/x/../${first}/${tail}`,
    `/%2e/${first}/${tail}`,
    `/${first}/%2e%2e/${first}/${tail}`,
    `/${first}\\${tail}`,
    `/${first.toUpperCase()}/${tail.toUpperCase()}`,
    `/_next/data/x${path}.json`,
    `/_next/static/..%2f..${path}`,
    `/_next/image?url=${encodeURIComponent(path)}&w=64&q=75`,
    `/en${path}`,
    `http://127.0.0.1${path}`,
  ];
}

/** Headers by which a request has slipped past a check before. */
const HEADERS: Record<string, string>[] = [
  {},
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-next': '1' },
  { 'x-middleware-rewrite': '/api/v1/me' },
  { 'x-original-url': '/api/v1/me' },
  { 'x-rewrite-url': '/api/v1/me' },
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', 'x-real-ip': '127.0.0.1' },
  { 'x-http-method-override': 'GET' },
  { 'x-invoke-path': '/api/v1/me', 'x-matched-path': '/api/v1/me' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-url': '/' },
  { purpose: 'prefetch', 'x-nextjs-data': '1' },
  { authorization: 'Bearer null' },
  { cookie: 'next-auth.session-token=; __Secure-next-auth.session-token=x' },
];

test('no spelling of a path and no header opens what is guarded', async ({ rollcall }) => {
  const { url, owner } = rollcall;
  const opened: string[] = [];
  for (const path of PATHS.flatMap((each) => [each, ...variantsOf(each)])) {
    const { statusCode = 0, text } = await get(url, path);
    const isClosed = [308, 400, 401, 404, 405].includes(statusCode);
    if (!isClosed || text.includes(owner.email)) opened.push(`${path}: ${statusCode}`);
  }
  for (const headers of HEADERS) {
    for (const path of PATHS) {
      const { statusCode, text } = await getToTheEnd(url, path, headers);
      if (statusCode !== 401 || text.includes(owner.email)) {
        opened.push(`${path} with ${JSON.stringify(headers)}: ${statusCode}`);
      }
    }
  }
  expect(opened).toEqual([]);
});

test('no page shows anything of a team to who is not signed in', async ({
  rollcall,
  connectionId,
}) => {
  test.setTimeout(240_000);
  const { url, owner, api } = rollcall;
  const list = await api.post('/watchlists', {
    name: 'canary of the pages',
    connectionId,
    intervalSeconds: 60,
    mode: 'viewed',
    clientIds: ['GID_canary@@@1'],
  });
  const pages = ['/', '/connections', '/credentials', '/team', '/account', '/lookup', '/changes'];
  const shown: string[] = [];
  for (const path of [...pages, `/watchlists/${list.id}`, `/connections/${connectionId}`]) {
    for (const headers of HEADERS) {
      for (const variant of [path, `${path}?_rsc=1`, `${path}.rsc`, `${path}.png`, `${path}.txt`]) {
        const { text } = await get(url, variant, headers);
        const leaks = [owner.email, 'canary', connectionId].filter((word) => {
          return text.includes(word) && !variant.includes(word);
        });
        if (leaks.length > 0) shown.push(`${variant} ${JSON.stringify(headers)}: ${leaks}`);
      }
    }
  }
  expect(shown).toEqual([]);
});

test('every answer says how it may be used, also where a path ends like a file', async ({
  rollcall,
}) => {
  const pages = ['/sign-in', '/no-such-page', '/s/unknown', '/s/unknown.png', '/watchlists/x.svg'];
  for (const path of pages) {
    const { headers } = await get(rollcall.url, path);
    const policy = String(headers['content-security-policy']);
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
  const { headers } = await get(rollcall.url, '/api/v1/me');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
});
