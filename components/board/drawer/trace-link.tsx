'use client';

import { ExternalLink } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl/react';
import type { Locale } from '@/lib/contracts/me';
import { useConnections } from '@/lib/queries/connections';

/** No address of the console that leads to one device is published: its front page, and the way from there in words. */
const CONSOLE = 'https://mqtt.console.aliyun.com';
const HELP: Record<Locale, string> = {
  en: 'https://www.alibabacloud.com/help/en/apsaramq-for-mqtt/cloud-message-queue-mqtt/user-guide/tracing',
  'zh-CN':
    'https://www.alibabacloud.com/help/zh/apsaramq-for-mqtt/cloud-message-queue-mqtt/user-guide/tracing',
};
const linkClass = 'inline-flex items-center gap-1 text-accent-ink hover:underline';

/** Where the service tells why a device connected and disconnected. */
export function TraceLink({ connectionId }: { connectionId: string }) {
  const t = useTranslations('board.drawer.trace');
  const locale = useLocale();
  const connection = useConnections().data?.find(({ id }) => id === connectionId);
  return (
    <section className="flex flex-col gap-1 text-sm">
      <h3 className="text-sm">{t('title')}</h3>
      <p className="text-muted">
        {t('way', {
          region: connection?.regionId ?? '…',
          instance: connection?.instanceId ?? '…',
        })}
      </p>
      <p className="flex flex-wrap gap-x-4">
        <a href={CONSOLE} target="_blank" rel="noreferrer" className={linkClass}>
          {t('console')}
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </a>
        <a href={HELP[locale]} target="_blank" rel="noreferrer" className={linkClass}>
          {t('help')}
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </a>
      </p>
    </section>
  );
}
