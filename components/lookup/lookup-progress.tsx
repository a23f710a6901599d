'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { LookupProgress } from './use-lookup';

/** Counted, and it can be stopped: what was answered until then stays. */
export function LookupProgressView({
  progress,
  isStopping,
  onStop,
}: {
  progress: LookupProgress;
  isStopping: boolean;
  onStop: () => void;
}) {
  const t = useTranslations('lookup');
  const locale = useLocale();
  const label = t('progress', {
    done: formatCount(progress.done, locale),
    total: formatCount(progress.total, locale),
  });
  return (
    <div className="flex items-center gap-3">
      <progress
        aria-label={label}
        value={progress.done}
        max={progress.total}
        className="h-1.5 flex-1 accent-accent"
      />
      <span role="status" className="text-muted text-sm tabular">
        {label}
      </span>
      <Button size="sm" isPending={isStopping} onClick={onStop}>
        {t('cancel')}
      </Button>
    </div>
  );
}
