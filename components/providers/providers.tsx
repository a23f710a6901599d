'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useState } from 'react';
import { IntlProvider } from 'use-intl/react';
import { Toasts } from '@/components/ui/toasts';
import type { Locale } from '@/lib/contracts/me';
import type { Messages } from '@/lib/i18n/messages';
import { createQueryClient } from '@/lib/queries/query-client';

/** Times are formatted by lib/format in the reader's zone; messages hold none. */
const UNUSED_TIME_ZONE = 'UTC';

interface ProvidersProps {
  locale: Locale;
  messages: Messages;
  children: ReactNode;
}

export function Providers({ locale, messages, children }: ProvidersProps) {
  const [queryClient] = useState(createQueryClient);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={UNUSED_TIME_ZONE}>
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>
          {children}
          <Toasts />
        </NuqsAdapter>
      </QueryClientProvider>
    </IntlProvider>
  );
}
