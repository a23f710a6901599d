import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalQuery, isoSeconds, percentEncode } from './encoding.ts';
import { canonicalRequestV3, signatureV1, signV1, signV3 } from './signature.ts';

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const runInstances = {
  credential: { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' },
  host: 'ecs.cn-shanghai.aliyuncs.com',
  action: 'RunInstances',
  version: '2014-05-26',
  parameters: {
    ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
    RegionId: 'cn-shanghai',
  },
  signedAtMs: Date.parse('2023-10-26T10:22:32Z'),
  nonce: '3156853299f313e23d1673dc12e1703d',
};

describe('the published vectors', () => {
  test('V3 canonical request of RunInstances', () => {
    const canonical = canonicalRequestV3({
      query: canonicalQuery(runInstances.parameters),
      headers: {
        host: runInstances.host,
        'x-acs-action': runInstances.action,
        'x-acs-content-sha256': EMPTY_SHA256,
        'x-acs-date': '2023-10-26T10:22:32Z',
        'x-acs-signature-nonce': runInstances.nonce,
        'x-acs-version': runInstances.version,
      },
    });
    expect(createHash('sha256').update(canonical).digest('hex')).toBe(
      '7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259',
    );
  });

  test('V3 signature of RunInstances', () => {
    expect(signV3(runInstances).headers.authorization).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  const common = {
    AccessKeyId: 'testid',
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    Version: '2014-05-26',
  };

  test('V1 signature of DescribeRegions', () => {
    const parameters = {
      ...common,
      Timestamp: '2016-02-23T12:46:24Z',
      Format: 'XML',
      Action: 'DescribeRegions',
      SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
    };
    const signature = signatureV1({ method: 'GET', parameters, accessKeySecret: 'testsecret' });
    expect(signature).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
  });

  test('V1 signature of DescribeDedicatedHosts', () => {
    const parameters = {
      ...common,
      Action: 'DescribeDedicatedHosts',
      Format: 'JSON',
      RegionId: 'cn-beijing',
      SignatureNonce: 'edb2b34af0af9a6d14deaf7c1a5315eb',
      Timestamp: '2023-03-13T08:34:30Z',
    };
    const signature = signatureV1({ method: 'GET', parameters, accessKeySecret: 'testsecret' });
    expect(signature).toBe('9NaGiOspFP5UPcwX8Iwt2YJXXuk=');
  });
});

describe('a signed request', () => {
  test('holds the STS token among the signed headers of V3', () => {
    const credential = { ...runInstances.credential, securityToken: 'CAIS+/=' };
    const { headers } = signV3({ ...runInstances, credential });
    expect(headers['x-acs-security-token']).toBe('CAIS+/=');
    expect(headers.authorization).toContain(';x-acs-security-token;');
  });

  test('holds the STS token among the parameters of V1', () => {
    const credential = { ...runInstances.credential, securityToken: 'CAIS+/=' };
    const url = new URL(signV1({ ...runInstances, credential }).path, 'http://host');
    expect(url.searchParams.get('SecurityToken')).toBe('CAIS+/=');
    expect(url.searchParams.get('Format')).toBe('JSON');
  });

  test('never holds the secret', () => {
    for (const sign of [signV3, signV1]) {
      expect(JSON.stringify(sign(runInstances))).not.toContain('YourAccessKeySecret');
    }
  });
});

describe('encoding', () => {
  test('escapes what encodeURIComponent leaves, and keeps the unreserved', () => {
    expect(percentEncode(" !'()*~-_.+/=@中")).toBe('%20%21%27%28%29%2A~-_.%2B%2F%3D%40%E4%B8%AD');
  });

  test('sorts by raw name, so that the tenth id stands before the second', () => {
    const query = canonicalQuery({ 'ClientIdList.2': 'b', 'ClientIdList.10': 'j', Action: 'A' });
    expect(query).toBe('Action=A&ClientIdList.10=j&ClientIdList.2=b');
  });

  test('writes times in whole seconds', () => {
    expect(isoSeconds(Date.UTC(2026, 0, 2, 3, 4, 5, 999))).toBe('2026-01-02T03:04:05Z');
  });
});
