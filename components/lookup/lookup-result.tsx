'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { BoardStrip } from '@/components/board/board-strip';
import { ClientDrawer } from '@/components/board/drawer/client-drawer';
import { useBoardOrder } from '@/components/board/hooks/use-board-order';
import { useSelection } from '@/components/board/hooks/use-selection';
import { LiveSummary } from '@/components/board/live-summary';
import type { BoardFilter, Facet } from '@/components/board/model/board-filter';
import type { Sort } from '@/components/board/model/board-order';
import { PrintSheet } from '@/components/board/print-sheet';
import { TableView } from '@/components/board/table-view';
import { Failure } from '@/components/ui/failure';
import { entriesFor, leaveHandover } from '@/components/watchlists/handover';
import { Notices } from '@/components/watchlists/ids/notices';
import type { ClientIdNotice } from '@/lib/contracts/check-client-ids';
import type { Connection } from '@/lib/contracts/connection';
import type { Entry, EntryInput } from '@/lib/contracts/watchlist';
import { useStoreVersion } from '@/lib/queries/statuses';
import { LookupActions } from './lookup-actions';
import { LookupProgressView } from './lookup-progress';
import type { LookupState } from './use-lookup';

const NOBODY: readonly string[] = [];
const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();
const COLUMNS = ['since', 'checked', 'source'] as const;

interface LookupResultProps {
  connection: Connection;
  isOneOfSeveral: boolean;
  lookup: LookupState;
  /** What was asked for, with the labels and tags that a table gave. */
  entries: () => EntryInput[];
  notices: readonly ClientIdNotice[];
  onAgain: () => void;
  onEdit: () => void;
}

/** What the service said of each id, problems first, and what can be done with it. */
export function LookupResult(props: LookupResultProps) {
  const { connection, lookup, notices } = props;
  const { store } = lookup;
  useStoreVersion(store);
  const t = useTranslations('lookup');
  const router = useRouter();
  const section = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const place = useRef(0);
  const [facets, setFacets] = useState<Facet[]>([]);
  const [filter, setFilter] = useState<BoardFilter>({ facets, group: null, tag: null, search: '' });
  const [sort, setSort] = useState<{ by: Sort; descending: boolean }>({
    by: 'problem',
    descending: false,
  });
  const [cursor, setCursor] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const { order } = useBoardOrder(
    {
      store,
      entries: NO_ENTRIES,
      filter,
      sort: sort.by,
      descending: sort.descending,
      grouping: 'none',
    },
    opened !== null,
  );
  const selection = useSelection(store, order);

  // The button that was pressed is gone with its form.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);

  const chosenIds = () =>
    selection.selection.size > 0 ? [...selection.selection] : selection.idsShown();
  const save = () => {
    const to = '/watchlists/new';
    const entries = entriesFor(chosenIds(), props.entries());
    leaveHandover({ to, connectionId: connection.id, entries });
    router.push(to);
  };
  const confirm = (clientIds: readonly string[]) =>
    lookup.confirm({ connection, clientIds, source: 'realtime' });

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t('result.label')}
      data-reload="hold"
      className="flex min-h-0 flex-1 flex-col gap-2 outline-none"
    >
      <LiveSummary store={store} absent={NOBODY} />
      <LookupActions
        connection={connection}
        askedOf={props.isOneOfSeveral ? connection.name : null}
        lookup={lookup}
        chosenIds={chosenIds}
        onConfirm={confirm}
        onSave={save}
        onAgain={props.onAgain}
        onEdit={props.onEdit}
      />
      {lookup.progress && (
        <LookupProgressView
          progress={lookup.progress}
          isStopping={lookup.isStopping}
          onStop={lookup.stop}
        />
      )}
      {lookup.stoppedAt && (
        <p role="status" className="text-conflict-ink text-sm">
          {t('cancelled', {
            done: String(lookup.stoppedAt.done),
            total: String(lookup.stoppedAt.total),
          })}
        </p>
      )}
      <Failure error={lookup.error} />
      <BoardStrip
        store={store}
        facets={facets}
        onFacets={(next) => {
          setFacets(next);
          setFilter((before) => ({ ...before, facets: next }));
        }}
      />
      <PrintSheet
        title={t('result.label')}
        detail={connection.name}
        store={store}
        order={order}
        entries={NO_ENTRIES}
        absent={NOBODY}
      />
      <Notices notices={notices} />
      <div data-print="hide" className="flex h-[60dvh] min-h-72 flex-1 flex-col">
        <TableView
          store={store}
          order={order}
          entries={NO_ENTRIES}
          columns={COLUMNS}
          sort={sort.by}
          descending={sort.descending}
          onSort={(by, descending) => setSort({ by, descending })}
          selection={selection.selection}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={setOpened}
          onToggle={selection.toggle}
          onSelectAll={selection.selectShown}
          scroller={scroller}
          place={place}
        />
      </div>
      {opened !== null && (
        <ClientDrawer
          connectionId={connection.id}
          clientId={opened}
          row={store.rowOf(opened)}
          isFrozen
          isDistrusted={false}
          onClose={() => setOpened(null)}
          onConfirm={() => confirm([opened])}
          isConfirming={lookup.progress !== null}
        />
      )}
    </section>
  );
}
