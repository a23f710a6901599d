import { expect, test } from 'vitest';
import { leaveUntested, takeUntested } from './first-test';

test('a connection that was just made is tested once, however often its page is opened', () => {
  leaveUntested('new');
  expect(takeUntested('another')).toBe(false);
  expect(takeUntested('new')).toBe(true);
  expect(takeUntested('new')).toBe(false);
});
