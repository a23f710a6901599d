'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { SavedViewsMenu } from '@/components/saved-views/saved-views-menu';
import { loadOnce } from '@/components/ui/load-once';
import { usePart } from '@/components/ui/use-part';
import { groupOf } from '@/lib/contracts/client-id';
import { isApiError } from '@/lib/queries/api-error';
import { useConnections } from '@/lib/queries/connections';
import type { StatusStore } from '@/lib/queries/status-store';
import { refreshStatuses, useStatuses } from '@/lib/queries/statuses';
import { useWatchlist } from '@/lib/queries/watchlists';
import { BoardBanner } from './board-banner';
import { BoardCells } from './board-cells';
import type { BoardDialog } from './board-dialog';
import { BoardFailure, BoardSkeleton } from './board-fallbacks';
import { BoardLine } from './board-line';
import { BoardMenu } from './board-menu';
import { BoardStrip } from './board-strip';
import { BoardToolbar } from './board-toolbar';
import { useBoardEntries } from './hooks/use-board-entries';
import { useBoardKeys } from './hooks/use-board-keys';
import { useBoardOrder } from './hooks/use-board-order';
import { useBoardUrl } from './hooks/use-board-url';
import { useSelection } from './hooks/use-selection';
import { LiveSummary } from './live-summary';
import { type Entries, NO_GROUP } from './model/board-filter';
import { isShown } from './model/is-shown';
import { PrintSheet } from './print-sheet';

const boardDrawer = loadOnce(async () => (await import('./drawer/board-drawer')).BoardDrawer);
const selectionBar = loadOnce(async () => (await import('./bulk/selection-bar')).SelectionBar);
const boardDialogs = loadOnce(async () => (await import('./board-dialogs')).BoardDialogs);

/** A watchlist's clients: one line, the counts, one toolbar, then cells. */
export function Board({ watchlistId }: { watchlistId: string }) {
  const t = useTranslations('board');
  const client = useQueryClient();
  const watchlist = useWatchlist(watchlistId);
  const connections = useConnections();
  const { store, error } = useStatuses(watchlistId);
  const { entries, absent } = useBoardEntries(watchlistId, store.isLoaded());
  const { url, setUrl, filter, longSearch, showView } = useBoardUrl();
  const [lastCursor, setCursor] = useState<string | null>(null);
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const [isHeld, setIsHeld] = useState(false);
  const spec = { store, entries, filter, sort: url.sort, descending: url.desc, grouping: url.by };
  const { order, isTidy, tidy } = useBoardOrder(spec, isHeld);
  const selection = useSelection(store, order);
  const cursor = isShown(lastCursor, order, store) ? lastCursor : null;
  const shouldHold = url.client !== null || selection.selection.size > 0;
  if (isHeld !== shouldHold) setIsHeld(shouldHold);

  const tags = useTags(entries);
  const groups = useGroups(store);
  const connection = connections.data?.find(({ id }) => id === watchlist.data?.connectionId);
  const open = (clientId: string | null) => void setUrl({ client: clientId });
  const BoardDrawer = usePart(boardDrawer, url.client !== null);
  const SelectionBar = usePart(selectionBar, selection.selection.size > 0);
  const BoardDialogs = usePart(boardDialogs, dialog !== null);
  useBoardKeys({ url, setUrl, search, scroller, selection, cursor, onDialog: setDialog });

  const canEdit = watchlist.data?.canEdit ?? false;
  const gone = isApiError(error) && error.status === 404 ? error : null;
  const failure = gone ?? watchlist.error ?? (store.isLoaded() ? null : error);
  if (isApiError(failure) && failure.status === 404) return <BoardFailure error={failure} />;
  return (
    <div className="relative flex h-[calc(100dvh-3rem)] min-h-80 flex-col gap-2 sm:px-5 sm:pt-3 print:h-auto">
      <BoardLine
        watchlist={watchlist.data}
        connection={connection}
        isNamed={!watchlist.isPending && !connections.isPending}
        store={store}
      />
      <LiveSummary store={store} absent={absent} />
      <BoardBanner watchlist={watchlist.data} connection={connection} />
      <BoardStrip
        store={store}
        facets={url.is}
        onFacets={(is) => void setUrl({ is })}
        absent={absent}
      />
      <div className="px-3 pt-2 sm:p-0">
        <BoardToolbar
          url={url}
          setUrl={setUrl}
          filter={filter}
          tags={tags}
          groups={groups}
          shown={order.indices.length}
          total={store.size()}
          isTidy={isTidy}
          onTidy={tidy}
          search={search}
          views={
            <SavedViewsMenu
              watchlistId={watchlistId}
              canWrite={canEdit}
              longSearch={longSearch}
              onShow={showView}
            />
          }
          menu={
            <BoardMenu
              watchlist={watchlist.data}
              store={store}
              entries={entries}
              selection={selection}
              url={url}
              setUrl={setUrl}
              onDialog={setDialog}
            />
          }
        />
      </div>
      <PrintSheet
        title={watchlist.data?.name ?? ''}
        detail={connection?.name}
        store={store}
        order={order}
        entries={entries}
        absent={absent}
        filter={filter}
      />
      {failure !== null && !store.isLoaded() ? (
        <BoardFailure error={failure} onRetry={() => void refreshStatuses(client, watchlistId)} />
      ) : store.isLoaded() ? (
        <BoardCells
          watchlistId={watchlistId}
          store={store}
          order={order}
          entries={entries}
          filter={filter}
          url={url}
          setUrl={setUrl}
          selection={selection}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={open}
          scroller={scroller}
        />
      ) : (
        <BoardSkeleton label={t('live.loading')} />
      )}
      {SelectionBar !== null && (
        <SelectionBar
          selection={selection.selection}
          canWrite={canEdit}
          onClear={selection.clear}
          onDialog={setDialog}
        />
      )}
      {watchlist.data && url.client !== null && BoardDrawer !== null && (
        <BoardDrawer
          watchlist={watchlist.data}
          store={store}
          order={order}
          entries={entries}
          clientId={url.client}
          onClient={(clientId) => {
            if (clientId !== null) setCursor(clientId);
            open(clientId);
          }}
          onDialog={setDialog}
        />
      )}
      {watchlist.data && dialog !== null && BoardDialogs !== null && (
        <BoardDialogs
          dialog={dialog}
          watchlist={watchlist.data}
          connection={connection}
          onClose={() => setDialog(null)}
          onGone={selection.clear}
        />
      )}
    </div>
  );
}

function useTags(entries: Entries): readonly string[] {
  return useMemo(() => {
    const tags = new Set<string>();
    for (const entry of entries.values()) for (const tag of entry.tags) tags.add(tag);
    return [...tags].sort();
  }, [entries]);
}

const MAX_GROUPS_TO_CHOOSE = 200;

function useGroups(store: StatusStore): readonly string[] {
  const structure = useSyncExternalStore(store.subscribe, store.structureVersion, () => 0);
  return useMemo(() => {
    if (structure === 0) return [];
    const groups = new Set(store.rows().map((row) => groupOf(row.clientId) ?? NO_GROUP));
    return groups.size > MAX_GROUPS_TO_CHOOSE ? [] : [...groups].sort();
  }, [store, structure]);
}
