'use client';

import { useLocale } from 'use-intl/react';
import { useNowMs } from '@/components/ui/use-now';
import { clockTime } from '@/lib/format/time';

/** The server's time, ticking: a clock that stands still tells that the page does. */
export function WallClock() {
  const locale = useLocale();
  const nowMs = useNowMs();
  return (
    <time className="font-medium text-[3.4vmin] leading-none tabular">
      {nowMs === 0 ? '\u00a0' : clockTime(nowMs, nowMs, locale)}
    </time>
  );
}
