'use client';

import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { useRowWords } from '@/components/board/hooks/use-row-words';
import type { BoardEntry, Entries } from '@/components/board/model/board-filter';
import { FINE_RANK, orderOf, problemRank } from '@/components/board/model/board-order';
import { ClientId } from '@/components/ui/client-id';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { useNowMs } from '@/components/ui/use-now';
import type { ClientRow } from '@/lib/contracts/client-status';
import { glyphOf } from '@/lib/format/glyph';
import { formatCount } from '@/lib/format/number';
import { duration } from '@/lib/format/time';
import type { StatusStore } from '@/lib/queries/status-store';

/** As many as fit, worst first, and how many more there are. */
export function WallWorst({ store, entries }: { store: StatusStore; entries: Entries }) {
  const t = useTranslations('board.wallboard');
  const locale = useLocale();
  const box = useRef<HTMLUListElement>(null);
  const room = useRoom(box);
  const { indices } = orderOf({
    rows: store.rows(),
    entries,
    test: (row) => problemRank(row, entries.get(row.clientId)) < FINE_RANK,
    sort: 'problem',
    descending: false,
    grouping: 'none',
    checkedAtMs: (row) => store.checkedAtMs(row),
  });
  const shown = indices.slice(0, room);
  const isKnown = store.size() > 0 && store.distrust() === null;
  const fine = isKnown ? t('allOnline') : null;
  const title = indices.length > 0 ? t('worst') : fine;
  const hidden = indices.length - shown.length;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-[1.5vmin]">
      {title !== null && <h2 className="text-[max(0.75rem,2.4vmin)] text-muted">{title}</h2>}
      <ul
        ref={box}
        className="grid min-h-0 flex-1 auto-rows-[max(4rem,7.5vmin)] grid-cols-[repeat(auto-fill,minmax(min(100%,max(20.5rem,40vmin)),1fr))] content-start gap-[max(0.5rem,1vmin)] overflow-hidden"
      >
        {shown.map((index) => {
          const row = store.rowAt(index);
          return row ? (
            <WallCard
              key={row.clientId}
              row={row}
              entry={entries.get(row.clientId)}
              isStale={store.distrust() !== null}
            />
          ) : null;
        })}
      </ul>
      {hidden > 0 && (
        <p className="text-[max(0.75rem,2vmin)] text-muted tabular">
          {t('more', { count: formatCount(hidden, locale) })}
        </p>
      )}
    </div>
  );
}

function WallCard({
  row,
  entry,
  isStale,
}: {
  row: ClientRow;
  entry: BoardEntry | undefined;
  isStale: boolean;
}) {
  const words = useRowWords();
  const locale = useLocale();
  const nowMs = useNowMs();
  const glyph = glyphOf(row);
  return (
    <li className="flex items-center gap-[max(0.75rem,1.5vmin)] rounded border border-line px-[max(0.75rem,1.5vmin)] text-[max(0.9375rem,2.2vmin)] leading-snug">
      <StatusGlyph
        {...glyph}
        isStale={glyph.isStale || isStale}
        className="size-[max(1.5rem,3.2vmin)]!"
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          {entry?.label ?? (
            <ClientId id={row.clientId} className="text-[1em]! leading-[inherit]!" />
          )}
        </span>
        <span className="block truncate text-[max(0.8125rem,1.7vmin)] text-muted">
          {words.fullWord(row, entry, isStale)}
        </span>
      </span>
      {row.since !== null && nowMs > 0 && (
        <span className="shrink-0 text-muted tabular">
          {duration(nowMs - Date.parse(row.since.notAfter), locale)}
        </span>
      )}
    </li>
  );
}

/** How many cards fit: their size is the style's, which knows the screen. */
function roomOf(list: Element): number {
  const { gridTemplateColumns, gridAutoRows, rowGap } = getComputedStyle(list);
  const columns = gridTemplateColumns.split(' ').length;
  const gapPx = Number.parseFloat(rowGap);
  const rows = Math.floor((list.clientHeight + gapPx) / (Number.parseFloat(gridAutoRows) + gapPx));
  return columns * Math.max(1, rows);
}

function useRoom(box: React.RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(roomOf(entry.target));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return room;
}
