'use client';

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { useNowMs } from '@/components/ui/use-now';
import type { ClientRow, Status } from '@/lib/contracts/client-status';
import { formatPercent } from '@/lib/format/number';
import { exactDuration, hourTime } from '@/lib/format/time';
import { useClientChanges } from '@/lib/queries/clients';
import { serverNowMs } from '@/lib/queries/server-clock';
import { ChangeList } from './change-list';
import {
  askedSpanOf,
  beginningOf,
  knownUntilOf,
  type Segment,
  timelineOf,
  uptimeOf,
} from './timeline';

const HOUR_MS = 3_600_000;
const RANGES = { day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS, month: 30 * 24 * HOUR_MS } as const;
type Range = keyof typeof RANGES;
const RANGE_NAMES = ['day', 'week', 'month'] as const satisfies readonly Range[];

interface TimelineViewProps {
  connectionId: string;
  row: ClientRow;
}

/** When a client was online, offline, and when nobody knew; then the changes one by one. */
export function TimelineView({ connectionId, row }: TimelineViewProps) {
  const t = useTranslations('board.drawer');
  const [range, setRange] = useState<Range>('day');
  const nowMs = useNowMs();
  const fromMs = beginningOf(RANGES[range], nowMs);
  const changedAtMs = row.since === null ? 0 : Date.parse(row.since.notAfter);
  const changes = useClientChanges(connectionId, row.clientId, {
    spanMs: askedSpanOf(RANGES[range]),
    changedMsAgo: nowMs - changedAtMs,
  });
  if (nowMs === 0) return null;
  const answeredMs = serverNowMs() - (Date.now() - changes.dataUpdatedAt);
  return (
    <>
      <div className="flex items-center justify-between">
        <h3 className="text-sm">{t('timeline')}</h3>
        <Segmented
          label={t('timeline')}
          value={range}
          options={RANGE_NAMES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
          onValueChange={setRange}
        />
      </div>
      {changes.data ? (
        <Drawn
          segments={timelineOf({
            changes: changes.data.items,
            isWhole: changes.data.nextCursor === null,
            current: row,
            fromMs,
            knownUntilMs: knownUntilOf(answeredMs, nowMs),
            nowMs,
          })}
          fromMs={fromMs}
          nowMs={nowMs}
        />
      ) : (
        <Skeleton className="h-16" />
      )}
      <ChangeList changes={changes.data?.items} nowMs={nowMs} />
    </>
  );
}

const FILL: Record<Status, string> = {
  online: 'fill-online',
  offline: 'fill-offline',
  unknown: 'fill-[url(#timeline-gap)]',
};

function Drawn({
  segments,
  fromMs,
  nowMs,
}: {
  segments: Segment[];
  fromMs: number;
  nowMs: number;
}) {
  const t = useTranslations('board.drawer');
  const locale = useLocale();
  const uptime = uptimeOf(segments);
  const spanMs = nowMs - fromMs;
  const share = (ms: number) => formatPercent(ms / spanMs, locale);
  const x = (ms: number) => ((ms - fromMs) / spanMs) * 100;
  const label = t('timelineLabel', {
    online: share(uptime.onlineMs),
    offline: share(uptime.offlineMs),
    unknown: share(uptime.unknownMs),
  });
  return (
    <figure className="flex flex-col gap-1.5">
      <svg
        role="img"
        aria-label={label}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className="h-7 w-full rounded border border-line"
      >
        <defs>
          <pattern id="timeline-gap" width="1" height="2" patternUnits="userSpaceOnUse">
            <rect width="1" height="2" className="fill-unknown-soft" />
            <rect width="0.4" height="2" className="fill-line-strong" />
          </pattern>
        </defs>
        {segments.map((segment) => (
          <rect
            key={segment.fromMs}
            x={x(segment.fromMs)}
            width={Math.max(0.15, x(segment.toMs) - x(segment.fromMs))}
            y={segment.status === 'offline' ? 3 : 0}
            height={segment.status === 'offline' ? 7 : 10}
            className={FILL[segment.status]}
          />
        ))}
      </svg>
      <div className="flex justify-between text-faint text-xs tabular">
        <span>{hourTime(fromMs, nowMs, locale)}</span>
        <span>{hourTime(nowMs, nowMs, locale)}</span>
      </div>
      <figcaption className="text-sm">
        {uptime.ratio === null ? (
          <span className="text-muted">{t('noUptime')}</span>
        ) : (
          <>
            <span className="font-medium">
              {t('uptime', { percent: formatPercent(uptime.ratio, locale) })}
            </span>
            <span className="block text-muted text-xs">
              {t('uptimeMethod', {
                known: exactDuration(uptime.onlineMs + uptime.offlineMs, locale),
                unknown: exactDuration(uptime.unknownMs, locale),
              })}
            </span>
          </>
        )}
      </figcaption>
    </figure>
  );
}
