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
/** Each lies over the one before it and begins at the left: a share that grows moves nothing. */
const PAINTED = [
  ['online', 'bg-online'],
  ['unknown', 'hatch border-r bg-hover'],
  ['offline', 'border-r bg-offline'],
] as const;

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
  const ends = endsOf(summary);
  return (
    <div
      role="img"
      aria-label={label}
      className={clsx('relative h-2 w-full overflow-hidden rounded bg-hover', className)}
    >
      {PAINTED.map(
        ([status, look]) =>
          summary[status] > 0 && (
            <span
              key={status}
              className={clsx('absolute inset-y-0 left-0 border-ground', look)}
              style={{ width: `${ends[status] * 100}%` }}
            />
          ),
      )}
    </div>
  );
}

/** Where each share ends, from 0 to 1; offline begins at the left, then comes unknown. */
function endsOf(summary: StatusBarProps['summary']): StatusBarProps['summary'] {
  const total = summary.online + summary.offline + summary.unknown;
  const share = (value: number) => (value === 0 ? 0 : Math.max(value / total, MIN_SHARE));
  const offline = share(summary.offline);
  const unknown = offline + share(summary.unknown);
  const online = unknown + share(summary.online);
  return { offline: offline / online, unknown: unknown / online, online: 1 };
}
