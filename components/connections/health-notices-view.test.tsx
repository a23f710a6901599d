import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import { HealthNotices } from './health-notices-view';

function noticeOf(intervalSeconds: number, factor: number): string {
  const health = { state: 'ok', lastSuccessAt: null, slowdown: { factor, by: 'limit' } } as const;
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <HealthNotices health={health} intervalSeconds={intervalSeconds} />
    </IntlProvider>,
  );
}

test.each([
  [60, 1.5, 'Every 1m 30s instead of 1m:'],
  [90, 2, 'Every 3m instead of 1m 30s:'],
  [5, 2.91, 'Every 14s instead of 5s:'],
  [5, 1.05, 'Every 6s instead of 5s:'],
  [86_400, 1.05, 'Every 1d 1h instead of 1d:'],
])('an interval of %d s that takes %d times as long is told apart', (wanted, factor, words) => {
  expect(noticeOf(wanted, factor)).toContain(words);
});
