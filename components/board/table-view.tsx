'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Checkbox } from '@/components/ui/checkbox';
import { useIsNarrow } from '@/components/ui/use-is-narrow';
import type { StatusStore } from '@/lib/queries/status-store';
import { useStoreVersion } from '@/lib/queries/statuses';
import type { Column } from './hooks/use-board-url';
import type { Entries } from './model/board-filter';
import type { BoardOrder, Sort } from './model/board-order';
import { PhoneRow, TableRow } from './table-row';

type Head = Column | 'client' | 'status';

const ROW_HEIGHT = 36;
const PHONE_ROW_HEIGHT = 56;
const OVERSCAN = 12;

const COLUMN_WIDTHS: Record<Head, string> = {
  status: 'minmax(8.5rem, 1fr)',
  client: 'minmax(11rem, 2.2fr)',
  label: 'minmax(7rem, 1.2fr)',
  since: 'minmax(6rem, 0.8fr)',
  checked: 'minmax(6rem, 0.8fr)',
  source: 'minmax(6rem, 0.8fr)',
  tags: 'minmax(7rem, 1fr)',
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
}

/** The same clients as rows: only those in sight exist, the rest is known to a screen reader by its count. */
export function TableView(props: TableViewProps) {
  const { store, order, cursor, scroller } = props;
  useStoreVersion(store);
  const t = useTranslations('board');
  const isNarrow = useIsNarrow();
  const rowHeight = isNarrow ? PHONE_ROW_HEIGHT : ROW_HEIGHT;
  const rows = useVirtualizer({
    count: order.indices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: () => props.place.current * rowHeight,
    overscan: OVERSCAN,
  });
  useEffect(() => {
    if (rowHeight > 0) rows.measure();
  }, [rows, rowHeight]);
  const Row = isNarrow ? PhoneRow : TableRow;
  const template = isNarrow ? PHONE_TEMPLATE : templateOf(props.columns);
  useEffect(() => {
    scroller.current?.querySelector<HTMLElement>('[data-cursor="true"]')?.focus();
  }, [scroller]);

  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = cursor === null ? -1 : order.indices.indexOf(store.indexOf(cursor) ?? -1);
    const next = Math.max(0, Math.min(order.indices.length - 1, index + step));
    const id = store.rowAt(order.indices[next] ?? -1)?.clientId;
    if (id === undefined) return;
    rows.scrollToIndex(next);
    props.onCursor(id);
  };

  return (
    <div
      ref={scroller}
      data-print="hide"
      className="min-h-0 flex-1 overflow-auto overscroll-contain"
      onKeyDown={press}
      onScroll={(event) => {
        props.place.current = Math.floor(event.currentTarget.scrollTop / rowHeight);
      }}
      role="none"
    >
      <table
        aria-label={t('table.label')}
        aria-rowcount={order.indices.length + 1}
        className="block sm:min-w-fit"
      >
        <TableHead
          {...props}
          heads={isNarrow ? PHONE_HEADS : ['status', 'client', ...props.columns]}
          template={template}
        />
        <tbody className="relative block" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const row = store.rowAt(order.indices[item.index] ?? -1);
            return row ? (
              <Row
                key={row.clientId}
                {...props}
                row={row}
                entry={props.entries.get(row.clientId)}
                rowIndex={item.index + 2}
                style={{ top: item.start, height: item.size, gridTemplateColumns: template }}
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
        <td className="flex justify-center">
          <Checkbox
            label={t('table.selectAll')}
            isLabelHidden
            checked={isAll}
            isIndeterminate={selected > 0 && !isAll}
            onCheckedChange={props.onSelectAll}
          />
        </td>
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
