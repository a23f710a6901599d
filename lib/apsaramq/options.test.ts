import { describe, expect, test } from 'vitest';
import { type ApsaraMqClientOptions, createApsaraMqClient } from './index.ts';

describe('options', () => {
  const good: ApsaraMqClientOptions = {
    endpoint: 'https://onsmqtt.cn-hangzhou.aliyuncs.com',
    regionId: 'cn-hangzhou',
    instanceId: 'post-cn-1',
    credential: () => ({ accessKeyId: 'a', accessKeySecret: 's' }),
  };

  test.each<[Partial<ApsaraMqClientOptions>, string]>([
    [{ endpoint: 'onsmqtt.cn-hangzhou.aliyuncs.com' }, 'endpoint must be'],
    [{ endpoint: 'ftp://host' }, 'got ftp://host'],
    [{ endpoint: 'https://host/path' }, 'got https://host'],
    [{ endpoint: 'https://user:pw@host' }, 'got https://host'],
    [{ endpoint: '' }, 'got ""'],
    [{ regionId: '' }, 'regionId must be'],
    [{ instanceId: '' }, 'instanceId must be'],
    [{ timeoutMs: 0 }, 'got 0'],
    [{ timeoutMs: Number.NaN }, 'got NaN'],
    [{ timeoutMs: 2_147_483_648 }, 'got 2147483648'],
    [{ maxResponseBytes: 1.5 }, 'got 1.5'],
  ])('%j is refused', (bad, words) => {
    expect(() => createApsaraMqClient({ ...good, ...bad })).toThrow(words);
  });

  test('never echo a password in the endpoint', () => {
    const make = () => createApsaraMqClient({ ...good, endpoint: 'https://user:hunter2@host' });
    expect(make).toThrow(expect.not.stringContaining('hunter2'));
  });
});
