'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { useLocale, useTranslations } from 'use-intl/react';
import { usePageDistrust } from '@/components/shell/page-distrust';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusBar } from '@/components/ui/status-bar';
import { MembersOnlyMark } from '@/components/watchlists/access/members-only-mark';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { exactDuration } from '@/lib/format/time';
import { TileCounts } from './tile-counts';
import { isResting } from './worst-first';

interface WatchlistTileProps {
  watchlist: Watchlist;
  connectionName: string;
}

export function WatchlistTile({ watchlist, connectionName }: WatchlistTileProps) {
  const isOld = usePageDistrust() !== null;
  return (
    <li className="relative flex flex-col gap-3 rounded border border-line bg-panel p-4 transition-colors hover:border-line-strong">
      <header className="min-w-0">
        <div className="flex items-center gap-2">
          <h2 className="min-w-0 truncate text-base">
            <Link
              href={`/watchlists/${watchlist.id}`}
              prefetch={false}
              className="after:absolute after:inset-0 after:rounded"
            >
              {watchlist.name}
            </Link>
          </h2>
          <MembersOnlyMark watchlist={watchlist} />
        </div>
        <Rhythm watchlist={watchlist} connectionName={connectionName} />
      </header>
      <StatusBar summary={watchlist.summary} className={clsx(isOld && 'opacity-70')} />
      <TileCounts total={watchlist.total} summary={watchlist.summary} isOld={isOld} />
      <Freshness watchlist={watchlist} />
    </li>
  );
}

function Rhythm({ watchlist, connectionName }: WatchlistTileProps) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const interval = exactDuration(watchlist.intervalSeconds * 1000, locale);
  const parts = [
    connectionName,
    t('every', { interval }),
    ...(watchlist.mode === 'always' ? [t('always')] : []),
  ];
  return (
    <p className="truncate text-muted text-xs">{parts.filter((part) => part !== '').join(' · ')}</p>
  );
}

const timeTag = (at: string) => () => <RelativeTime key={at} at={at} />;

function Freshness({ watchlist }: { watchlist: Watchlist }) {
  const t = useTranslations('overview');
  const { checked, lastChangeAt, total } = watchlist;
  return (
    <p className="mt-auto flex flex-wrap justify-between gap-x-3 border-line border-t pt-2.5 text-muted text-xs tabular">
      {total === 0 && <span>{t('empty')}</span>}
      {isResting(watchlist) && <span>{t('resting')}</span>}
      {total > 0 && !isResting(watchlist) && (
        <>
          <span>
            {lastChangeAt === null
              ? t('noChange')
              : t.rich('lastChange', { when: timeTag(lastChangeAt) })}
          </span>
          <Checked checked={checked} />
        </>
      )}
    </p>
  );
}

/** As old as the oldest check that counts; when all are stale or unknown, the last check there was. */
function Checked({ checked: { oldestAt, newestAt } }: Pick<Watchlist, 'checked'>) {
  const t = useTranslations('overview');
  if (oldestAt !== null) return <span>{t.rich('checked', { when: timeTag(oldestAt) })}</span>;
  if (newestAt === null) return <span>{t('notChecked')}</span>;
  return <span>{t.rich('lastChecked', { when: timeTag(newestAt) })}</span>;
}
