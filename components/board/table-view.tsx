'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { Checkbox } from '@/components/ui/checkbox';
import { useIsNarrow } from '@/components/ui/use-is-narrow';
import type { StatusStore } from '@/lib/queries/status-store';
import { useStoreVersion } from '@/lib/queries/statuses';
import type { Column } from './hooks/use-board-url';
import { hasModifier } from './hooks/use-shortcuts';
import { useFocusOnCursor, useRangeWithCursor } from './hooks/use-table-cursor';
import type { Entries } from './model/board-filter';
import type { BoardOrder, Sort } from './model/board-order';
import { tableLinesOf } from './model/table-lines';
import { type GroupHeader, GroupRow, PhoneRow, TableRow } from './table-row';

type Head = Column | 'client' | 'status';

const ROW_HEIGHT = 36;
const PHONE_ROW_HEIGHT = 56;
const HEAD_HEIGHT = 32;
const OVERSCAN = 12;

const COLUMN_WIDTHS: Record<Head, string> = {
  status: 'minmax(8.5rem, 1.4fr)',
  client: 'minmax(13.5rem, 2.6fr)',
  label: 'minmax(7rem, 1.2fr)',
  since: 'minmax(4.5rem, 0.6fr)',
  checked: 'minmax(5.5rem, 0.7fr)',
  source: 'minmax(7.5rem, 0.8fr)',
  tags: 'minmax(7rem, 1.2fr)',
  note: 'minmax(8rem, 1.5fr)',
};
const SORT_OF: Partial<Record<Head, Sort>> = {
  status: 'problem',
  client: 'id',
  label: 'label',
  since: 'change',
  checked: 'checked',
};

export interface TableViewProps {
  store: StatusStore;
  order: BoardOrder;
  entries: Entries;
  columns: readonly Column[];
  sort: Sort;
  descending: boolean;
  onSort: (sort: Sort, descending: boolean) => void;
  selection: ReadonlySet<string>;
  cursor: string | null;
  onCursor: (clientId: string | null) => void;
  onOpen: (clientId: string) => void;
  onToggle: (clientId: string) => void;
  onSelectAll: (isSelected: boolean) => void;
  scroller: RefObject<HTMLDivElement | null>;
  /** The first position in sight, handed on between grid and table. */
  place: RefObject<number>;
  /** Name and counts of a group; without it the groups have no line of their own. */
  headerOf?: ((key: string) => GroupHeader) | undefined;
}

/** The same clients as rows: only those in sight exist, the rest is known to a screen reader by its count. */
export function TableView(props: TableViewProps) {
  const { store, order, cursor, scroller } = props;
  useStoreVersion(store);
  const t = useTranslations('board');
  const isNarrow = useIsNarrow();
  const rowHeight = isNarrow ? PHONE_ROW_HEIGHT : ROW_HEIGHT;
  const hasHeaders = props.headerOf !== undefined;
  const lines = useMemo(() => tableLinesOf(order, hasHeaders), [order, hasHeaders]);
  const rangeExtractor = useRangeWithCursor(props, lines);
  const rows = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: () =>
      props.place.current === 0 ? 0 : lines.lineOf(props.place.current) * rowHeight,
    overscan: OVERSCAN,
    rangeExtractor,
    scrollPaddingEnd: HEAD_HEIGHT,
  });
  useEffect(() => {
    if (rowHeight > 0) rows.measure();
  }, [rows, rowHeight]);
  const Row = isNarrow ? PhoneRow : TableRow;
  const template = isNarrow ? PHONE_TEMPLATE : templateOf(props.columns);
  useFocusOnCursor(scroller, cursor);

  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hasModifier(event)) return;
    event.preventDefault();
    const index = cursor === null ? -1 : order.indices.indexOf(store.indexOf(cursor) ?? -1);
    const next = Math.max(0, Math.min(order.indices.length - 1, index + step));
    const id = store.rowAt(order.indices[next] ?? -1)?.clientId;
    if (id === undefined) return;
    rows.scrollToIndex(lines.lineOf(next));
    if (id === cursor) return;
    scroller.current?.focus({ preventScroll: true });
    props.onCursor(id);
  };

  return (
    <div
      ref={scroller}
      data-print="hide"
      role="none"
      tabIndex={-1}
      className="min-h-0 flex-1 overflow-auto overscroll-contain outline-none"
      onKeyDown={press}
      onScroll={(event) => {
        const line = Math.floor(event.currentTarget.scrollTop / rowHeight);
        const shown = lines.lineAt(line);
        const row = shown?.kind === 'group' ? lines.lineAt(line + 1) : shown;
        if (row?.kind === 'row') props.place.current = row.position;
      }}
    >
      <table
        aria-label={t('table.label')}
        aria-rowcount={lines.count + 1}
        className="block sm:min-w-fit"
      >
        <TableHead
          {...props}
          heads={isNarrow ? PHONE_HEADS : ['status', 'client', ...props.columns]}
          template={template}
        />
        <tbody className="relative block" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const line = lines.lineAt(item.index);
            const style = { top: item.start, height: item.size };
            if (line?.kind === 'group') {
              return (
                <GroupRow
                  key={`group ${line.group.key}`}
                  header={props.headerOf?.(line.group.key)}
                  rowIndex={item.index + 2}
                  style={style}
                />
              );
            }
            const row = store.rowAt(order.indices[line?.position ?? -1] ?? -1);
            return row ? (
              <Row
                key={row.clientId}
                {...props}
                row={row}
                entry={props.entries.get(row.clientId)}
                rowIndex={item.index + 2}
                style={{ ...style, gridTemplateColumns: template }}
              />
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}

const PHONE_HEADS = ['client', 'since'] as const;
const PHONE_TEMPLATE = '2.25rem minmax(0, 1fr) auto';

function templateOf(columns: readonly Column[]): string {
  const widths = ['status', 'client', ...columns] as const;
  return `2.25rem ${widths.map((column) => COLUMN_WIDTHS[column]).join(' ')}`;
}

function TableHead(props: TableViewProps & { template: string; heads: readonly Head[] }) {
  const t = useTranslations('board');
  const selected = props.order.indices.filter((index) => {
    const id = props.store.rowAt(index)?.clientId;
    return id !== undefined && props.selection.has(id);
  }).length;
  const isAll = selected > 0 && selected === props.order.indices.length;
  return (
    <thead className="sticky top-0 z-5 block bg-ground">
      <tr
        aria-rowindex={1}
        style={{ gridTemplateColumns: props.template }}
        className="grid h-8 items-center border-line-strong border-b text-muted text-xs"
      >
        <th scope="col" className="flex justify-center [&_input]:mt-0">
          <Checkbox
            label={t('table.selectAll')}
            isLabelHidden
            checked={isAll}
            isIndeterminate={selected > 0 && !isAll}
            onCheckedChange={props.onSelectAll}
          />
        </th>
        {props.heads.map((column) => (
          <ColumnHead
            key={column}
            {...props}
            column={column}
            name={t(column === 'label' ? 'table.labelColumn' : `table.${column}`)}
          />
        ))}
      </tr>
    </thead>
  );
}

interface ColumnHeadProps extends TableViewProps {
  column: Head;
  name: string;
}

function ColumnHead({ column, name, sort, descending, onSort }: ColumnHeadProps) {
  const by = SORT_OF[column];
  const isSorted = by === sort;
  if (!by) {
    return (
      <th scope="col" className="truncate px-2 text-left font-normal">
        {name}
      </th>
    );
  }
  const Arrow = descending ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      className="text-left font-normal"
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        onClick={() => onSort(by, isSorted && !descending)}
        className={clsx('flex h-8 items-center gap-1 px-2 hover:text-ink', isSorted && 'text-ink')}
      >
        {name}
        {isSorted && <Arrow aria-hidden="true" className="size-3.5" />}
      </button>
    </th>
  );
}
