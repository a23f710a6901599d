import { expect, test } from 'vitest';
import { formatPercent } from './number';

test.each([
  [0, '0%'],
  [10 / 43_200, '<0.1%'],
  [0.0006, '<0.1%'],
  [0.001, '0.1%'],
  [0.5, '50%'],
  [0.98765, '98.8%'],
  [0.999, '99.9%'],
  [0.9996, '>99.9%'],
  [1 - 10 / 43_200, '>99.9%'],
  [1, '100%'],
  [1.5, '150%'],
])('%d is written %s: some is never none, and not all is never all', (ratio, text) => {
  expect(formatPercent(ratio, 'en')).toBe(text);
  expect(formatPercent(ratio, 'zh-CN')).toBe(text);
});
