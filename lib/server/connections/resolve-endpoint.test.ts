import { afterEach, describe, expect, test, vi } from 'vitest';
import { InvalidError } from '../errors.ts';
import { forgetSingleton } from '../process-singleton.ts';
import { resolveEndpoint } from './resolve-endpoint.ts';

function resolve(endpoint: string | null, allow = ''): string {
  forgetSingleton('env');
  vi.stubEnv('ROLLCALL_UPSTREAM_ALLOW', allow);
  return resolveEndpoint({ regionId: 'cn-hangzhou', endpoint });
}

afterEach(() => {
  vi.unstubAllEnvs();
  forgetSingleton('env');
});

describe('allowed', () => {
  test.each([
    [null, '', 'https://onsmqtt.cn-hangzhou.aliyuncs.com'],
    ['onsmqtt.cn-hangzhou.aliyuncs.com', '', 'https://onsmqtt.cn-hangzhou.aliyuncs.com'],
    [
      'https://onsmqtt-vpc.cn-hangzhou.aliyuncs.com',
      '',
      'https://onsmqtt-vpc.cn-hangzhou.aliyuncs.com',
    ],
    ['127.0.0.1:8090', '127.0.0.1:8090', 'http://127.0.0.1:8090'],
    ['http://127.0.0.1:8090/', '127.0.0.1', 'http://127.0.0.1:8090'],
    ['https://localhost:8443', 'localhost:8443', 'https://localhost:8443'],
    ['[::1]:8090', '[::1]:8090', 'http://[::1]:8090'],
    ['proxy.example.com', 'proxy.example.com', 'https://proxy.example.com'],
    ['proxy.example.com:8443', 'Proxy.Example.com:8443', 'https://proxy.example.com:8443'],
  ])('%s with "%s" → %s', (endpoint, allow, origin) => {
    expect(resolve(endpoint, allow)).toBe(origin);
  });
});

describe('refused at the field endpoint', () => {
  test.each([
    ['127.0.0.1:8090', ''],
    ['127.0.0.1:8091', '127.0.0.1:8090'],
    ['localhost:8090', '127.0.0.1:8090'],
    ['http://onsmqtt.cn-hangzhou.aliyuncs.com', ''],
    ['onsmqtt.cn-hangzhou.aliyuncs.com:8443', ''],
    ['onsmqtt.cn-beijing.aliyuncs.com', ''],
    ['onsmqtt.cn-hangzhou.aliyuncs.com.evil.example', ''],
    ['onsmqtt.cn-hangzhou.aliyuncs.com@evil.example', ''],
    ['https://evil.example/onsmqtt.cn-hangzhou.aliyuncs.com', ''],
    ['http://proxy.example.com', 'proxy.example.com'],
    ['sub.proxy.example.com', 'proxy.example.com'],
    ['100.100.100.200', ''],
    ['http://169.254.169.254', ''],
    ['2130706433:8090', ''],
    ['0x7f000001', ''],
    ['0177.0.0.1', ''],
    ['[::ffff:127.0.0.1]:8090', '127.0.0.1:8090'],
    ['file:///etc/passwd', ''],
    ['proxy.example.com?x', 'proxy.example.com'],
    ['user:pass@proxy.example.com', 'proxy.example.com'],
    ['a b', ''],
  ])('%s with "%s"', (endpoint, allow) => {
    expect(() => resolve(endpoint, allow)).toThrow(InvalidError);
  });
});

test('the refusal names the hosts that would do and the setting', () => {
  try {
    resolve('evil.example', '127.0.0.1:8090');
    expect.unreachable();
  } catch (error) {
    const message = error instanceof InvalidError ? error.fields?.[0]?.message : '';
    expect(message).toContain('onsmqtt.cn-hangzhou.aliyuncs.com');
    expect(message).toContain('ROLLCALL_UPSTREAM_ALLOW: 127.0.0.1:8090');
  }
});
