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

const CARD_WIDTH_PX = 340;
const CARD_HEIGHT_PX = 72;

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
  const hidden = indices.length - shown.length;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-[1.5vmin]">
      <h2 className="text-[2.4vmin] text-muted">
        {indices.length === 0 ? t('allOnline') : t('worst')}
      </h2>
      <ul
        ref={box}
        className="grid min-h-0 flex-1 auto-rows-min content-start gap-2 overflow-hidden [grid-template-columns:repeat(auto-fill,minmax(min(20.5rem,100%),1fr))]"
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
        <p className="text-[2vmin] text-muted tabular">
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
    <li className="flex h-16 items-center gap-3 rounded border border-line px-3">
      <StatusGlyph
        {...glyph}
        isStale={glyph.shape !== 'unknown' && (glyph.isStale || isStale)}
        className="size-6!"
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-base">
          {entry?.label ?? <ClientId id={row.clientId} className="text-base!" />}
        </span>
        <span className="block truncate text-muted text-sm">{words.fullWord(row, entry)}</span>
      </span>
      {row.since !== null && nowMs > 0 && (
        <span className="shrink-0 text-base text-muted tabular">
          {duration(nowMs - Date.parse(row.since.notAfter), locale)}
        </span>
      )}
    </li>
  );
}

function useRoom(box: React.RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const columns = Math.max(1, Math.floor(width / CARD_WIDTH_PX));
      setRoom(columns * Math.max(1, Math.floor(height / CARD_HEIGHT_PX)));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return room;
}
