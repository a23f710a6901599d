'use client';

import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'use-intl/react';
import type { StatusSummary } from '@/lib/contracts/client-status';
import { formatCount } from '@/lib/format/number';

interface StatusBarProps {
  summary: Pick<StatusSummary, 'online' | 'offline' | 'unknown'>;
  className?: string;
}

const MIN_SHARE = 0.015;

/** Worst first. A single offline client among thousands keeps a visible share; unknown is hatched, not coloured. */
export function StatusBar({ summary, className }: StatusBarProps) {
  const t = useTranslations('status');
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const label = t('bar', {
    online: count(summary.online),
    offline: count(summary.offline),
    unknown: count(summary.unknown),
  });
  const total = summary.online + summary.offline + summary.unknown;
  const grow = (value: number) => Math.max(value / total, MIN_SHARE);
  return (
    <div
      role="img"
      aria-label={label}
      className={clsx('flex h-2 w-full gap-px overflow-hidden rounded bg-hover', className)}
    >
      {summary.offline > 0 && (
        <span className="bg-offline" style={{ flexGrow: grow(summary.offline) }} />
      )}
      {summary.unknown > 0 && (
        <span className="hatch" style={{ flexGrow: grow(summary.unknown) }} />
      )}
      {summary.online > 0 && (
        <span className="bg-online" style={{ flexGrow: grow(summary.online) }} />
      )}
    </div>
  );
}
