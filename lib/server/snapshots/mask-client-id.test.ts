import { expect, test } from 'vitest';
import { maskClientId } from './mask-client-id.ts';

test.each([
  ['GID_test@@@pump-0042', 'GID_test@@@•••42'],
  ['GID_test@@@p1', 'GID_test@@@•••'],
  ['custom-device-77', '•••77'],
  ['a', '•••'],
  ['GID_test@@@水泵一二三四五六', 'GID_test@@@•••五六'],
  ['GID_test@@@a@@@b@@@secret', 'GID_test@@@•••et'],
])('%s is shown as %s', (clientId, masked) => {
  expect(maskClientId(clientId)).toBe(masked);
});
