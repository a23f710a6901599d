import { expect, test } from 'vitest';
import { deviceName } from './device-name';

const CHROME =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
  [CHROME, { browser: 'Chrome', system: 'macOS' }],
  [`${CHROME} Edg/140.0.0.0`, { browser: 'Edge', system: 'macOS' }],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    { browser: 'Safari', system: 'iOS' },
  ],
  ['curl/8.5.0', { browser: 'curl', system: null }],
  ['<script>', null],
  ['', null],
])('%s', (userAgent, expected) => {
  expect(deviceName(userAgent)).toEqual(expected);
});
