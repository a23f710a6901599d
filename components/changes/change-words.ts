'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import type { Change } from '@/lib/contracts/client-status';
import { absoluteTime, clockSpan } from '@/lib/format/time';

/** When a change happened, as an interval in words; the whole of it for hovering. */
export function useChangeWords() {
  const t = useTranslations('changes');
  const locale = useLocale();
  return {
    when: (change: Pick<Change, 'notBefore' | 'notAfter'>, nowMs: number) => {
      const { from, to, isMoment } = clockSpan(change, nowMs, locale);
      return isMoment ? t('at', { to: from }) : t('between', { from, to });
    },
    /** The whole times, and whether a real-time check stood by it. */
    exact: ({ notBefore, notAfter, confirmed }: Change) =>
      [
        `${absoluteTime(Date.parse(notBefore), locale)} – ${absoluteTime(Date.parse(notAfter), locale)}`,
        ...(confirmed ? [t('confirmed')] : []),
      ].join(', '),
  };
}
