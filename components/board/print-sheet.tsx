'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocale, useTranslations } from 'use-intl/react';
import { formatCount } from '@/lib/format/number';
import { absoluteTime, duration } from '@/lib/format/time';
import { serverNowMs } from '@/lib/queries/server-clock';
import type { StatusStore } from '@/lib/queries/status-store';
import { countExpected } from './board-strip';
import type { BoardFilter, Entries } from './model/board-filter';
import type { BoardOrder } from './model/board-order';
import { printedIndices } from './model/printed-rows';
import { oldestCheckMs } from './oldest-check';
import { PrintedFilter } from './printed-filter';
import { PrintedRows } from './printed-rows';

interface PrintSheetProps {
  title: string;
  /** What the list is of: the connection's name. */
  detail: string | undefined;
  store: StatusStore;
  order: BoardOrder;
  entries: Entries;
  absent: readonly string[];
  filter?: BoardFilter;
}

/** What goes on paper instead of the canvas and the scrolling table; it exists only while it is printed. */
export function PrintSheet(props: PrintSheetProps) {
  const isPrinting = useIsPrinting();
  if (!isPrinting || !props.store.isLoaded()) return null;
  return <Sheet {...props} nowMs={serverNowMs()} />;
}

function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setIsPrinting(true));
    const after = () => setIsPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}

function Sheet({ title, detail, nowMs, ...props }: PrintSheetProps & { nowMs: number }) {
  const { store, order, entries, absent, filter } = props;
  const t = useTranslations('board');
  const locale = useLocale();
  const { online, offline, unknown } = store.tally();
  const indices = printedIndices(order.indices, store.rows(), entries);
  const left = order.indices.length - indices.length;
  const counts = t('live.summary', {
    online: formatCount(online, locale),
    offline: formatCount(offline, locale),
    unknown: formatCount(unknown, locale),
    expected: countExpected(store, absent),
  });
  return (
    <section aria-label={t('print.label')} className="hidden flex-col gap-3 text-sm print:flex">
      <header className="flex flex-col gap-1 border-line-strong border-b pb-2">
        <h2 className="text-xl">{title}</h2>
        <p className="text-muted">
          {[detail, t('print.at', { time: absoluteTime(nowMs, locale) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="font-medium">{counts}</p>
        {filter !== undefined && (
          <PrintedFilter filter={filter} shown={order.indices.length} total={store.size()} />
        )}
        <PrintedFreshness store={store} indices={indices} nowMs={nowMs} />
      </header>
      <PrintedRows store={store} indices={indices} entries={entries} nowMs={nowMs} />
      {left > 0 && <p className="text-muted">{t('print.left', { count: left })}</p>}
    </section>
  );
}

/** The age of what is on the paper, or why it cannot be trusted. */
function PrintedFreshness({
  store,
  indices,
  nowMs,
}: Pick<PrintSheetProps, 'store'> & { indices: readonly number[]; nowMs: number }) {
  const t = useTranslations('board');
  const locale = useLocale();
  const answeredAt = store.answeredAt();
  const reason = store.distrust();
  if (reason !== null && answeredAt !== null) {
    return <p>{t(`distrust.${reason}`, { time: absoluteTime(answeredAt, locale) })}</p>;
  }
  const oldestMs = oldestCheckMs(store, indices);
  if (oldestMs === null) return null;
  return (
    <p>
      {t('print.oldest', {
        age: duration(nowMs - oldestMs, locale),
        time: absoluteTime(oldestMs, locale),
      })}
    </p>
  );
}
