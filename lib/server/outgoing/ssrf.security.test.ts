import { request } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createConnectionSchema } from '@/lib/contracts/connection';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';
import {
  createGuardedDispatcher,
  type GuardedDispatcherOptions,
} from '@/lib/server/outgoing/guarded-dispatcher';
import {
  type CountingListener,
  startCountingListener,
} from '@/lib/server/outgoing/testing/counting-listener';
import {
  confusingUrls,
  forbiddenV4,
  OTHER_HOSTS,
  spellingsOf,
} from '@/lib/server/outgoing/testing/hostile-addresses';
import { forgetSingleton } from '@/lib/server/process-singleton';

const REGION = 'cn-hangzhou';
const LOOPBACK = { address: '127.0.0.1', family: 4 };
const NOWHERE = { address: '47.96.0.1', family: 4 };

let listener: CountingListener;
const opened: Array<{ destroy(): Promise<void> }> = [];

beforeAll(async () => {
  forgetSingleton('env');
  listener = await startCountingListener();
});
afterAll(() => listener.stop());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((dispatcher) => dispatcher.destroy()));
});

function guard(options: Partial<GuardedDispatcherOptions> = {}) {
  const dispatcher = createGuardedDispatcher({ allow: [], connectTimeoutMs: 1_000, ...options });
  opened.push(dispatcher);
  return dispatcher;
}

/** `reached`, or the code of the refusal. */
async function attempt(url: string, options: Partial<GuardedDispatcherOptions> = {}) {
  try {
    const { body } = await request(url, {
      dispatcher: guard(options),
      maxRedirections: 0,
    } as never);
    await body.dump();
    return 'reached';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

const corpus = (port: number) => [
  ...forbiddenV4()
    .flatMap(spellingsOf)
    .flatMap((host) => [`http://${host}:${port}`, `https://${host}:${port}`]),
  ...OTHER_HOSTS.flatMap((host) => [`http://${host}:${port}`, `https://${host}:${port}`]),
  ...confusingUrls(port),
];

const REFUSALS = ['ERR_ADDRESS_FORBIDDEN', 'ERR_INVALID_URL', 'UND_ERR_INVALID_ARG', 'ENOTFOUND'];

describe('a corpus of hostile addresses', () => {
  test('no connection leaves for any of them', async () => {
    const urls = corpus(listener.port);
    expect(urls.length).toBeGreaterThanOrEqual(200);
    const before = listener.reached();
    const outcomes = await Promise.all(urls.map(async (url) => [url, await attempt(url)] as const));
    expect(outcomes.filter(([, code]) => !REFUSALS.includes(code))).toEqual([]);
    expect(listener.reached() - before).toBe(0);
  });

  test('none of them can be saved as the endpoint of a connection', () => {
    const taken = corpus(listener.port)
      .flatMap((url) => [url, url.replace(/^https?:\/\//, '')])
      .filter((endpoint) => isTaken(REGION, endpoint));
    expect(taken).toEqual([]);
  });

  test('no region turns the region’s own host into another one', () => {
    const regions = [
      ...['x.evil.example/', 'x@127.0.0.1/', 'x:80/', '../x', 'x#', 'x?', 'x\\', 'x%2f', 'a.b', ''],
      ...['127.0.0.1/', 'cn-hangzhou.aliyuncs.com@evil.example#', 'x\u0000', 'x\n', '。', '-x'],
    ];
    const isValid = (regionId: string) =>
      createConnectionSchema.shape.regionId.safeParse(regionId).success;
    expect(regions.filter(isValid)).toEqual([]);
  });
});

function isTaken(regionId: string, endpoint: string): boolean {
  try {
    resolveEndpoint({ regionId, endpoint });
    return true;
  } catch {
    return false;
  }
}

describe('names', () => {
  const answers = [
    ...['127.0.0.1', '::1', '0.0.0.0', '::', '::ffff:127.0.0.1', '10.1.2.3', '192.168.1.1'],
    ...['169.254.169.254', '100.100.100.200', '100.64.0.1', 'fd00::1', 'fe80::1', '224.0.0.1'],
  ];

  test.each(answers)('a public name that stands for %s is refused', async (address) => {
    const resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
    const before = listener.reached();
    const url = `https://onsmqtt.cn-hangzhou.aliyuncs.com:${listener.port}`;
    expect(await attempt(url, { resolve })).toBe('ERR_ADDRESS_FORBIDDEN');
    expect(listener.reached()).toBe(before);
  });

  test('one forbidden address among public ones refuses the name', async () => {
    const resolve = async () => [NOWHERE, LOOPBACK];
    const url = `https://evil.example:${listener.port}`;
    expect(await attempt(url, { resolve })).toBe('ERR_ADDRESS_FORBIDDEN');
  });

  test('a name is asked once, so that a second answer cannot bend it', async () => {
    const given = [[NOWHERE], [LOOPBACK]];
    let asked = 0;
    const resolve = async () => given[Math.min(asked++, 1)] ?? [];
    const before = listener.reached();
    await attempt(`https://rebind.example:${listener.port}`, { resolve });
    expect(asked).toBe(1);
    expect(listener.reached()).toBe(before);
  });

  test('addresses of a cloud’s network are for the endpoint inside a VPC alone', async () => {
    const resolve = async () => [{ address: '100.64.0.1', family: 4 }];
    const codeOf = (host: string) => attempt(`https://${host}`, { resolve, connectTimeoutMs: 50 });
    expect(await codeOf('onsmqtt-vpc.cn-hangzhou.aliyuncs.com')).not.toBe('ERR_ADDRESS_FORBIDDEN');
    expect(await codeOf('onsmqtt.cn-hangzhou.aliyuncs.com')).toBe('ERR_ADDRESS_FORBIDDEN');
    expect(await codeOf('onsmqtt-vpc.cn-hangzhou.aliyuncs.com.evil.example')).toBe(
      'ERR_ADDRESS_FORBIDDEN',
    );
  });
});

describe('what the operator named', () => {
  test('passes, on its port, as a name and as an address', async () => {
    const { port } = listener;
    const allow = [
      { host: 'localhost', port },
      { host: '127.0.0.1', port: null },
      { host: '[::1]', port },
      { host: 'sim.example', port },
    ];
    const resolve = async () => [LOOPBACK];
    expect(await attempt(`http://localhost:${port}`, { allow })).toBe('reached');
    expect(await attempt(`http://127.0.0.1:${port}`, { allow })).toBe('reached');
    expect(await attempt(`http://[::1]:${port}`, { allow })).toBe('reached');
    expect(await attempt(`http://sim.example:${port}`, { allow, resolve })).toBe('reached');
  });

  test('does not open another port or another host', async () => {
    const { port } = listener;
    const allow = [{ host: 'localhost', port: port === 1 ? 2 : port - 1 }];
    expect(await attempt(`http://localhost:${port}`, { allow })).toBe('ERR_ADDRESS_FORBIDDEN');
    expect(await attempt(`http://127.0.0.1:${port}`, { allow })).toBe('ERR_ADDRESS_FORBIDDEN');
  });

  test.each(['169.254.169.254', '100.100.100.200', '169.254.1.1', '0.0.0.0', '224.0.0.1'])(
    '%s stays shut, whoever names it',
    async (address) => {
      const allow = [
        { host: address, port: null },
        { host: 'meta.example', port: null },
      ];
      const resolve = async () => [{ address, family: 4 }];
      expect(await attempt(`http://${address}`, { allow })).toBe('ERR_ADDRESS_FORBIDDEN');
      expect(await attempt('http://meta.example', { allow, resolve })).toBe(
        'ERR_ADDRESS_FORBIDDEN',
      );
    },
  );

  test('cannot send a call on: a redirect is an answer like any other', async () => {
    const target = await startCountingListener();
    const bouncer = await startCountingListener((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${target.port}/` }).end();
    });
    const allow = [
      { host: '127.0.0.1', port: bouncer.port },
      { host: '127.0.0.1', port: target.port },
    ];
    expect(await attempt(`http://127.0.0.1:${bouncer.port}`, { allow })).toBe('reached');
    expect(target.reached()).toBe(0);
    await Promise.all([target.stop(), bouncer.stop()]);
  });
});

test('plain http leaves for no host that the operator did not name', async () => {
  const resolve = async () => [NOWHERE];
  expect(await attempt('http://api.example', { resolve })).toBe('ERR_ADDRESS_FORBIDDEN');
});
