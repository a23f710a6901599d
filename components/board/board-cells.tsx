'use client';

import Link from 'next/link';
import {
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOnce } from '@/components/ui/load-once';
import { usePart } from '@/components/ui/use-part';
import { formatCount } from '@/lib/format/number';
import { duration } from '@/lib/format/time';
import { serverNowMs } from '@/lib/queries/server-clock';
import type { StatusStore } from '@/lib/queries/status-store';
import { GridView } from './grid/grid-view';
import { zoomFor } from './grid/zoom';
import { type BoardUrl, NO_FILTER, type SetBoardUrl } from './hooks/use-board-url';
import type { Selection } from './hooks/use-selection';
import { type BoardFilter, type Entries, isFiltering } from './model/board-filter';
import type { BoardOrder, Grouping } from './model/board-order';
import { groupCounts } from './model/group-counts';
import { tidyCount } from './model/shown-order';

const tableView = loadOnce(async () => (await import('./table-view')).TableView);

export interface BoardCellsProps {
  watchlistId: string;
  store: StatusStore;
  order: BoardOrder;
  entries: Entries;
  filter: BoardFilter;
  url: BoardUrl;
  setUrl: SetBoardUrl;
  selection: Selection;
  /** A client that is shown. */
  cursor: string | null;
  onCursor: (clientId: string | null) => void;
  onOpen: (clientId: string) => void;
  scroller: RefObject<HTMLDivElement | null>;
}

/** The clients as cells or as rows; or what to do when there are none. */
export function BoardCells(props: BoardCellsProps) {
  const { store, order, entries, url, setUrl, selection, filter } = props;
  const TableView = usePart(tableView, url.view === 'table');
  const place = useRef(0);
  const headerOf = useHeaderOf(store, entries, url.by);
  if (store.size() === 0) return <NoClients watchlistId={props.watchlistId} />;
  if (order.indices.length === 0 && isFiltering(filter)) return <NoMatch setUrl={setUrl} />;
  if (url.view === 'grid') return <Grid {...props} place={place} headerOf={headerOf} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {TableView !== null && (
        <TableView
          {...props}
          place={place}
          headerOf={url.by === 'none' ? undefined : headerOf}
          columns={url.cols}
          sort={url.sort}
          descending={url.desc}
          onSort={(sort, desc) => void setUrl({ sort, desc })}
          selection={selection.selection}
          onToggle={selection.toggle}
          onSelectAll={selection.selectShown}
        />
      )}
    </div>
  );
}

interface GridProps extends BoardCellsProps {
  place: RefObject<number>;
  headerOf: ReturnType<typeof useHeaderOf>;
}

function Grid(props: GridProps) {
  const { store, order, entries, url, selection, headerOf } = props;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const locale = useLocale();
  const ageOf = useCallback(
    (clientId: string) => {
      const since = store.rowOf(clientId)?.since;
      return since ? duration(serverNowMs() - Date.parse(since.notAfter), locale) : '';
    },
    [store, locale],
  );
  const fold = (key: string) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <GridView
      key={props.watchlistId}
      store={store}
      order={order}
      zoom={url.zoom === 'auto' ? zoomFor(tidyCount(order)) : url.zoom}
      hasHeaders={url.by !== 'none'}
      folded={folded}
      entries={entries}
      selection={selection.selection}
      cursor={props.cursor}
      headerOf={headerOf}
      ageOf={ageOf}
      onCursor={props.onCursor}
      onOpen={props.onOpen}
      onToggle={selection.toggle}
      onSelectRange={selection.selectRange}
      onFold={fold}
      scroller={props.scroller}
      place={props.place}
    />
  );
}

/** In place of a version: without headers, an answer changes nothing here. */
const UNGROUPED = -1;

/** "12 of 14 online" above each group: of all its members, whatever the filter shows. */
function useHeaderOf(store: StatusStore, entries: Entries, grouping: Grouping) {
  const current = () => (grouping === 'none' ? UNGROUPED : store.version());
  const version = useSyncExternalStore(store.subscribe, current, () => UNGROUPED);
  const t = useTranslations('board.group');
  const locale = useLocale();
  return useMemo(() => {
    const counts = version === UNGROUPED ? null : groupCounts(store.rows(), entries, grouping);
    return (key: string) => {
      const { online, total } = counts?.get(key) ?? { online: 0, total: 0 };
      const none = grouping === 'tag' ? t('noTag') : t('none');
      return {
        title: key === '' ? none : key,
        count: t('online', {
          online: formatCount(online, locale),
          total: formatCount(total, locale),
        }),
      };
    };
  }, [store, version, entries, grouping, t, locale]);
}

function NoClients({ watchlistId }: { watchlistId: string }) {
  const t = useTranslations('board.empty');
  return (
    <div className="flex-1 px-3 sm:px-0">
      <EmptyState
        title={t('title')}
        detail={t('detail')}
        actions={
          <Link href={`/watchlists/${watchlistId}/add`} className={buttonClass('primary')}>
            {t('action')}
          </Link>
        }
      />
    </div>
  );
}

function NoMatch({ setUrl }: { setUrl: SetBoardUrl }) {
  const t = useTranslations('board.empty');
  return (
    <div className="flex-1 px-3 sm:px-0">
      <EmptyState
        title={t('noMatch')}
        detail={t('noMatchDetail')}
        actions={<Button onClick={() => void setUrl(NO_FILTER)}>{t('noMatchAction')}</Button>}
      />
    </div>
  );
}
