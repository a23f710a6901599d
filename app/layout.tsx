import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Providers } from '@/components/providers/providers';
import { messagesOf } from '@/lib/i18n/messages';
import { requestLocale, requestTheme } from '@/lib/i18n/request-locale';
import { buildId } from '@/lib/server/build-id';

export const metadata: Metadata = {
  title: { default: 'Rollcall', template: '%s · Rollcall' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([requestLocale(), requestTheme()]);
  return (
    <html lang={locale} data-theme={theme} data-build={buildId()}>
      <head>
        {/* Not in the metadata: those are taken out and put back at each change of page, and the tab's icon with them. */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <Providers locale={locale} messages={messagesOf(locale)}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
