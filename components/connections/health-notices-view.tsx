'use client';

import { useFormatter, useLocale, useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import type { ConnectionHealth } from '@/lib/contracts/connection';
import { exactDuration } from '@/lib/format/time';
import { type HealthNotice, noticesOf } from './health-notices';

interface HealthNoticesProps {
  health: ConnectionHealth;
  /** Of the list that is looked at; without it the factor is said. */
  intervalSeconds?: number;
}

export function HealthNotices({ health, intervalSeconds }: HealthNoticesProps) {
  const t = useTranslations('connections.notices');
  const title = useTitle(intervalSeconds);
  return noticesOf(health).map((notice) => (
    <Banner key={notice.kind} tone="warning" title={title(notice)}>
      {t(`${notice.kind}.detail`)}
    </Banner>
  ));
}

function useTitle(intervalSeconds: number | undefined): (notice: HealthNotice) => string {
  const t = useTranslations('connections.notices');
  const format = useFormatter();
  const locale = useLocale();
  return (notice) => {
    if (!('factor' in notice)) return t(`${notice.kind}.title`);
    const { kind, factor } = notice;
    if (intervalSeconds === undefined) {
      return t(`${kind}.title`, { factor: format.number(factor, { maximumFractionDigits: 1 }) });
    }
    return t(`${kind}.ofList`, {
      actual: exactDuration(slowedSeconds(intervalSeconds, factor) * 1000, locale),
      wanted: exactDuration(intervalSeconds * 1000, locale),
    });
  };
}

/** In whole seconds, and never as short as what was wanted. */
function slowedSeconds(intervalSeconds: number, factor: number): number {
  return Math.max(intervalSeconds + 1, Math.floor(intervalSeconds * factor));
}
