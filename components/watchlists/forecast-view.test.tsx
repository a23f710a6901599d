import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import { ForecastView } from './forecast-view';

test('a list that the limit slows from a minute to a minute and a half is not told that it keeps its minute', () => {
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <ForecastView
        clients={900}
        intervalSeconds={60}
        mode="always"
        confirm="never"
        connection={{ cachedMaxQps: 1 }}
      />
    </IntlProvider>,
  );
  expect(html).toContain('it will be checked every 1m 30s.');
});
