'use client';

import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'use-intl/react';
import { buttonClass } from '@/components/ui/button-class';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { MembersOnlyMark } from '@/components/watchlists/access/members-only-mark';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { listShape } from '@/lib/format/list-shape';
import { formatCompact, formatCount } from '@/lib/format/number';
import { useCan } from '@/lib/queries/me';
import { useWatchlists } from '@/lib/queries/watchlists';
import { NavLink } from './nav-link';
import { usePageDistrust } from './page-distrust';

/** The links scroll by themselves: what stands below them keeps its place however many there are. */
export function WatchlistLinks({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const t = useTranslations('shell');
  const canWrite = useCan('watchlists.write');
  return (
    <section aria-labelledby="side-watchlists" className="flex min-h-32 flex-1 flex-col">
      <div className="flex h-7 items-center justify-between pr-0.5 pl-2">
        <h2 id="side-watchlists" className="font-normal text-faint text-xs">
          {t('watchlists')}
        </h2>
        {canWrite && (
          <Link
            href="/watchlists/new"
            prefetch={false}
            aria-label={t('newWatchlist')}
            title={t('newWatchlist')}
            className={buttonClass('ghost', 'icon-sm')}
            onClick={() => onNavigate?.()}
          >
            <Plus aria-hidden="true" />
          </Link>
        )}
      </div>
      <div className="-mx-2 min-h-0 flex-1 overflow-y-auto px-2">
        <Links onNavigate={onNavigate} />
      </div>
    </section>
  );
}

function Links({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const t = useTranslations('shell');
  const { data, isPending } = useWatchlists();
  if (isPending) {
    return (
      <div aria-busy="true" className="flex flex-col gap-2 px-2 py-1.5">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="h-4 w-24" />
      </div>
    );
  }
  if (data === undefined) return <Note>{t('watchlistsFailed')}</Note>;
  if (data.length === 0) return <Note>{t('noWatchlists')}</Note>;
  return (
    <ul className="flex flex-col gap-px">
      {data.map((watchlist) => (
        <NavLink
          key={watchlist.id}
          href={`/watchlists/${watchlist.id}`}
          label={watchlist.name}
          badge={
            <>
              <MembersOnlyMark watchlist={watchlist} />
              <Count watchlist={watchlist} />
            </>
          }
          onNavigate={onNavigate}
        />
      ))}
    </ul>
  );
}

function Note({ children }: { children: string }) {
  return <p className="px-2 py-1 text-faint text-xs">{children}</p>;
}

function Count({ watchlist: { summary, total } }: { watchlist: Watchlist }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const isOld = usePageDistrust() !== null;
  if (total === 0) return null;
  const shape = listShape(summary);
  const count = shape === 'online' ? total : summary[shape];
  const of = { total: formatCount(total, locale) };
  const counted = formatCount(count, locale);
  const words = {
    offline: () => t('badge', { offline: counted, ...of }),
    unknown: () => t('badgeUnknown', { unknown: counted, ...of }),
    online: () => t('badgeOnline', of),
  };
  return (
    <span
      className="flex min-w-13 items-center gap-1 text-muted text-xs tabular"
      title={words[shape]()}
    >
      <StatusGlyph shape={shape} isStale={isOld} className="size-3!" />
      <span aria-hidden="true">{formatCompact(count, locale)}</span>
      <span className="sr-only">{words[shape]()}</span>
    </span>
  );
}
