'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { countExpected } from '@/components/board/board-strip';
import { useBoardEntries } from '@/components/board/hooks/use-board-entries';
import { StatusBar } from '@/components/ui/status-bar';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { useNowMs } from '@/components/ui/use-now';
import type { Status } from '@/lib/contracts/client-status';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { formatCount } from '@/lib/format/number';
import { clockTime, duration } from '@/lib/format/time';
import type { StatusStore } from '@/lib/queries/status-store';
import { type KeptStores, useStatuses, useStoreVersion } from '@/lib/queries/statuses';
import { WallWorst } from './wall-worst';

const COUNTS = ['offline', 'unknown', 'online'] as const satisfies readonly Status[];

interface WallListProps {
  watchlist: Watchlist;
  stores: KeptStores;
  clock: ReactNode;
}

/** One list in large type: the counts, then who is not online. */
export function WallList({ watchlist, stores, clock }: WallListProps) {
  const { store } = useStatuses(watchlist.id, stores);
  useStoreVersion(store);
  const { entries, absent } = useBoardEntries(watchlist.id);
  const isStale = store.distrust() !== null;
  return (
    <section className="flex min-h-0 flex-1 flex-col gap-[2vmin]">
      <header className="flex items-baseline justify-between gap-[3vmin]">
        <h1 className="truncate text-[5vmin] leading-tight">{watchlist.name}</h1>
        <span className="flex shrink-0 items-baseline gap-[3vmin]">
          <WallFreshness store={store} />
          {clock}
        </span>
      </header>
      <Counts store={store} isStale={isStale} expected={countExpected(store, absent)} />
      <StatusBar
        summary={store.tally()}
        className={clsx('h-[1.4vmin]!', isStale && 'opacity-50')}
      />
      {store.isLoaded() && <WallWorst store={store} entries={entries} />}
    </section>
  );
}

interface CountsProps {
  store: StatusStore;
  isStale: boolean;
  expected: number;
}

function Counts({ store, isStale, expected }: CountsProps) {
  const t = useTranslations('board.wallboard');
  const status = useTranslations('status');
  const locale = useLocale();
  const tally = store.tally();
  return (
    <dl className="grid grid-cols-3 gap-[2vmin]">
      {COUNTS.map((name) => (
        <div
          key={name}
          className="relative flex min-w-0 flex-col-reverse rounded border border-line py-[1.5vmin] pr-[2.5vmin] pl-[10.5vmin]"
        >
          <dt className="text-[max(0.75rem,2.4vmin)] text-muted leading-tight">
            {status(name)}
            {name === 'offline' && expected > 0 && ` · ${t('expected', { count: expected })}`}
          </dt>
          <dd className="font-medium text-[8vmin] leading-none tabular">
            <StatusGlyph
              shape={name}
              isStale={isStale}
              className="-translate-y-1/2 absolute top-1/2 left-[2.5vmin] size-[6vmin]!"
            />
            {store.isLoaded() ? formatCount(tally[name], locale) : '–'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function WallFreshness({ store }: { store: StatusStore }) {
  const t = useTranslations('board');
  const locale = useLocale();
  const nowMs = useNowMs();
  const answeredAt = store.answeredAt();
  if (nowMs === 0) return null;
  if (answeredAt === null) {
    return (
      <span className="text-[max(0.75rem,2.4vmin)] text-muted">{t('wallboard.noAnswer')}</span>
    );
  }
  const reason = store.distrust();
  if (reason !== null && reason !== 'hidden') {
    return (
      <span role="alert" className="font-medium text-[max(0.75rem,2.4vmin)] text-conflict-ink">
        {t(`distrust.${reason}`, { time: clockTime(answeredAt, Date.now(), locale) })}
      </span>
    );
  }
  const { oldestAt, newestAt } = store.checked();
  const at = oldestAt ?? newestAt;
  const words = oldestAt === null ? 'line.lastChecked' : 'line.checked';
  return (
    <span className="text-[max(0.75rem,2.4vmin)] text-muted tabular">
      {at === null ? t('line.never') : t(words, { age: duration(nowMs - Date.parse(at), locale) })}
    </span>
  );
}
