'use client';

import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'use-intl/react';
import { StatusGlyph } from '@/components/ui/status-glyph';
import type { StatusSummary } from '@/lib/contracts/client-status';
import { formatCount } from '@/lib/format/number';

interface TileCountsProps {
  total: number;
  summary: StatusSummary;
  /** Nobody can vouch for the counts now. */
  isOld: boolean;
}

const SHAPES = ['offline', 'unknown', 'online'] as const;
const DOUBTS = ['conflict', 'stale'] as const;

/** The three counts always in the same place; doubts only when there are some. */
export function TileCounts({ total, summary, isOld }: TileCountsProps) {
  const t = useTranslations('status');
  const locale = useLocale();
  const doubts = DOUBTS.filter((doubt) => summary[doubt] > 0);
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-1">
      <dl className="flex gap-x-5">
        {SHAPES.map((shape) => (
          <div key={shape} className="flex min-w-16 flex-col-reverse">
            <dt className="flex items-center gap-1 text-muted text-xs">
              <StatusGlyph shape={shape} isStale={isOld} className="size-3!" />
              {t(shape)}
            </dt>
            <dd
              className={clsx(
                'font-medium text-xl tabular',
                isOld && 'text-muted',
                (summary[shape] === 0 || total === 0) && 'text-faint',
              )}
            >
              {formatCount(summary[shape], locale)}
            </dd>
          </div>
        ))}
      </dl>
      {doubts.length > 0 && (
        <div className="ml-auto flex flex-col text-right text-conflict-ink text-xs tabular">
          {doubts.map((doubt) => (
            <span key={doubt}>
              {formatCount(summary[doubt], locale)} {t(doubt)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
