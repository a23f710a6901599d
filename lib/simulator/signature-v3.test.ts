import { expect, test } from 'vitest';
import { canonicalParameters, parseParameters } from './percent-encoding.ts';
import {
  canonicalRequestHash,
  expectedSignatureV3,
  parseAuthorizationV3,
  sha256Hex,
} from './signature-v3.ts';

const headers = {
  host: 'ecs.cn-shanghai.aliyuncs.com',
  'x-acs-action': 'RunInstances',
  'x-acs-content-sha256': sha256Hex(''),
  'x-acs-date': '2023-10-26T10:22:32Z',
  'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
  'x-acs-version': '2014-05-26',
};

const published = {
  method: 'POST',
  query: parseParameters(
    'ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai',
  ),
  headers,
  signedHeaders: Object.keys(headers),
  hashedPayload: sha256Hex(''),
};

test('the published vector of RunInstances is reproduced', () => {
  expect(canonicalRequestHash(published)).toBe(
    '7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259',
  );
  expect(expectedSignatureV3(published, 'YourAccessKeySecret')).toBe(
    '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  );
});

test('an authorization header is read into its three parts', () => {
  expect(
    parseAuthorizationV3(
      'ACS3-HMAC-SHA256 Credential=key,SignedHeaders=host;x-acs-date,Signature=ab',
    ),
  ).toEqual({ accessKeyId: 'key', signedHeaders: ['host', 'x-acs-date'], signature: 'ab' });
});

test.each(['Bearer x', 'ACS3-HMAC-SHA256 Credential=key,Signature=ab', 'ACS3-HMAC-SHA256 '])(
  'the incomplete authorization %j is refused',
  (header) => {
    expect(parseAuthorizationV3(header)).toBeNull();
  },
);

test('parameters are sorted by raw name and encoded by RFC 3986', () => {
  const query = "ClientIdList.2=b&ClientIdList.10=j&ClientIdList.1=%20*~%2B%2F'%E6%BC%A2";
  expect(canonicalParameters(parseParameters(query))).toBe(
    'ClientIdList.1=%20%2A~%2B%2F%27%E6%BC%A2&ClientIdList.10=j&ClientIdList.2=b',
  );
});

test('text that cannot be decoded stays as it was sent', () => {
  expect(parseParameters('a=%E6%ZZ&b')).toEqual([
    ['a', '%E6%ZZ'],
    ['b', ''],
  ]);
});
