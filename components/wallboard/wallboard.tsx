'use client';

import { clsx } from 'clsx';
import { ArrowRight, Pause, Play, X } from 'lucide-react';
import Link from 'next/link';
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useShortcuts } from '@/components/board/hooks/use-shortcuts';
import { useReloadFor } from '@/components/shell/use-reload-for';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { useNewBuild } from '@/lib/queries/build';
import type { KeptStores } from '@/lib/queries/statuses';
import { useWatchlists } from '@/lib/queries/watchlists';
import { useBurnInShift, useWakeLock } from './use-night-watch';
import { useRotation } from './use-rotation';
import { WallClock } from './wall-clock';
import { WallList } from './wall-list';

/** A screen on a wall: one list after the other, nobody touches it, and it tells when it is no longer fresh. */
export function Wallboard() {
  const t = useTranslations('board.wallboard');
  const [chosen] = useQueryState('lists', parseAsArrayOf(parseAsString).withDefault([]));
  const watchlists = useWatchlists();
  const lists = (watchlists.data ?? []).filter(
    ({ id }) => chosen.length === 0 || chosen.includes(id),
  );
  const [stores] = useState<KeptStores>(() => new Map());
  const rotation = useRotation(lists.map(({ id }) => id));
  const shift = useBurnInShift();
  useWakeLock();
  useReloadFor(useNewBuild());
  useShortcuts({ ' ': rotation.toggleHold, ArrowRight: rotation.next });
  const list = lists[rotation.index];

  return (
    <main className="group relative flex h-dvh flex-col overflow-hidden bg-ground p-[2vmin]">
      <div
        style={{ transform: shift }}
        className="flex min-h-0 flex-1 flex-col gap-[2vmin] duration-1000"
      >
        <Failure error={watchlists.data ? null : watchlists.error} />
        {watchlists.data && !list && <EmptyState title={t('none')} />}
        {list && <WallList key={list.id} watchlist={list} stores={stores} clock={<WallClock />} />}
        <Dots count={lists.length} index={rotation.index} />
      </div>
      <div className="absolute right-3 bottom-3 flex gap-1 opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
        {lists.length > 1 && (
          <>
            <Button
              size="icon"
              aria-label={t(rotation.isHeld ? 'resume' : 'pause')}
              onClick={rotation.toggleHold}
            >
              {rotation.isHeld ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
            </Button>
            <Button size="icon" aria-label={t('next')} onClick={rotation.next}>
              <ArrowRight aria-hidden="true" />
            </Button>
          </>
        )}
        <Link
          href={list ? `/watchlists/${list.id}` : '/'}
          aria-label={t('exit')}
          className={buttonClass('secondary', 'icon')}
        >
          <X aria-hidden="true" />
        </Link>
      </div>
    </main>
  );
}

/** Which list of how many. */
function Dots({ count, index }: { count: number; index: number }) {
  if (count < 2) return null;
  return (
    <div aria-hidden="true" className="flex justify-center gap-2">
      {Array.from({ length: count }, (_, dot) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
          key={dot}
          className={clsx(
            'size-[max(0.5rem,1vmin)] rounded-full',
            dot === index ? 'bg-ink' : 'bg-line-strong',
          )}
        />
      ))}
    </div>
  );
}
