'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { usePageDistrust } from '@/components/shell/page-distrust';
import { StatusGlyph } from '@/components/ui/status-glyph';
import type { NetChanges } from '@/lib/contracts/team-changes';
import { formatCount } from '@/lib/format/number';

/** How many went where, and how many are again what they were. */
export function ChangeCounts({ summary }: { summary: NetChanges['summary'] }) {
  const t = useTranslations('changes.counts');
  const locale = useLocale();
  const isOld = usePageDistrust() !== null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm tabular">
      {(['offline', 'unknown', 'online'] as const).map((status) => (
        <li key={status} className="flex items-center gap-1.5">
          <StatusGlyph shape={status} isStale={isOld} />
          {t(status, { count: formatCount(summary[status], locale) })}
        </li>
      ))}
      {summary.back > 0 && <li className="text-muted">{t('back', { count: summary.back })}</li>}
    </ul>
  );
}
