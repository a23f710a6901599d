'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { ClientId } from '@/components/ui/client-id';
import { useNowMs } from '@/components/ui/use-now';
import type { ClientRow } from '@/lib/contracts/client-status';
import { duration } from '@/lib/format/time';
import type { StatusStore } from '@/lib/queries/status-store';
import { useRowWords } from './hooks/use-row-words';
import type { BoardEntry } from './model/board-filter';
import { StatusMark } from './status-mark';

const WIDTH = 300;
const HEIGHT = 190;
const GAP = 8;

interface CellTooltipProps {
  row: ClientRow;
  store: StatusStore;
  entry: BoardEntry | undefined;
  box: { x: number; y: number; width: number; height: number };
  bounds: { width: number; height: number };
}

/** Everything about a cell at a glance: status in words, since, checked, source, next. */
export function CellTooltip({ row, store, entry, box, bounds }: CellTooltipProps) {
  const t = useTranslations('board');
  const status = useTranslations('status');
  const words = useRowWords();
  const locale = useLocale();
  const nowMs = useNowMs();
  const left = Math.max(0, Math.min(box.x, bounds.width - WIDTH - GAP));
  const isAbove = box.y + box.height + HEIGHT > bounds.height && box.y > HEIGHT;
  const place = isAbove
    ? { left, bottom: bounds.height - box.y + GAP }
    : { left, top: box.y + box.height + GAP };
  const checkedAtMs = store.checkedAtMs(row);
  const nextAt = store.checked().nextDueAt;
  const lines: [string, string | null][] = [
    [t('cell.why'), words.reason(row)],
    [t('cell.expected'), words.absence(entry)],
    [t('cell.since'), words.since(row.status, row.since, nowMs)],
    [t('cell.checked'), checkedAtMs === null ? t('line.never') : words.ago(checkedAtMs, nowMs)],
    [t('cell.source'), row.source === null ? null : status(`source.${row.source}`)],
    [
      t('cell.next'),
      nextAt === null || Date.parse(nextAt) <= nowMs
        ? null
        : t('cell.inTime', { time: duration(Date.parse(nextAt) - nowMs, locale) }),
    ],
    [
      t('cell.lastKnown'),
      row.status !== 'unknown' || !row.lastKnown
        ? null
        : t('cell.lastKnownValue', {
            status: status(row.lastKnown.status),
            age: duration(nowMs - Date.parse(row.lastKnown.at), locale),
          }),
    ],
  ];
  return (
    <div
      aria-hidden="true"
      style={{ ...place, width: WIDTH }}
      className="pointer-events-none absolute z-10 rounded border border-line-strong bg-panel px-3 py-2 text-xs shadow-lift"
    >
      <div className="mb-1 font-medium text-sm">
        <StatusMark row={row} entry={entry} isDistrusted={store.distrust() !== null} />
      </div>
      {entry?.label && <div className="truncate text-sm">{entry.label}</div>}
      <ClientId id={row.clientId} />
      <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        {lines.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="tabular">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
