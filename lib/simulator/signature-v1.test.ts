import { expect, test } from 'vitest';
import type { Parameter } from './percent-encoding.ts';
import { expectedSignatureV1 } from './signature-v1.ts';

const common: Parameter[] = [
  ['AccessKeyId', 'testid'],
  ['SignatureMethod', 'HMAC-SHA1'],
  ['SignatureVersion', '1.0'],
  ['Version', '2014-05-26'],
];

test('the published vector of DescribeRegions is reproduced', () => {
  const parameters: Parameter[] = [
    ...common,
    ['Timestamp', '2016-02-23T12:46:24Z'],
    ['Format', 'XML'],
    ['Action', 'DescribeRegions'],
    ['SignatureNonce', '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf'],
  ];
  expect(expectedSignatureV1('GET', parameters, 'testsecret')).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
});

test('the published vector of DescribeDedicatedHosts is reproduced, its own signature left out', () => {
  const parameters: Parameter[] = [
    ...common,
    ['Action', 'DescribeDedicatedHosts'],
    ['Format', 'JSON'],
    ['RegionId', 'cn-beijing'],
    ['SignatureNonce', 'edb2b34af0af9a6d14deaf7c1a5315eb'],
    ['Timestamp', '2023-03-13T08:34:30Z'],
    ['Signature', 'whatever was sent'],
  ];
  expect(expectedSignatureV1('GET', parameters, 'testsecret')).toBe('9NaGiOspFP5UPcwX8Iwt2YJXXuk=');
});

test('another method gives another signature', () => {
  const get = expectedSignatureV1('GET', common, 'testsecret');
  expect(expectedSignatureV1('POST', common, 'testsecret')).not.toBe(get);
});
