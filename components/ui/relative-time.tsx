'use client';

import { useLocale } from 'use-intl/react';
import { absoluteTime, relativeTime } from '@/lib/format/time';
import { useNowMs } from './use-now';

/** "3s ago", ticking, with the absolute time on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const locale = useLocale();
  const nowMs = useNowMs();
  const atMs = Date.parse(at);
  if (nowMs === 0 || Number.isNaN(atMs)) return <time dateTime={at} className={className} />;
  return (
    <time dateTime={at} title={absoluteTime(atMs, locale)} className={className}>
      {relativeTime(atMs, nowMs, locale)}
    </time>
  );
}
