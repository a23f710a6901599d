'use client';

import { clsx } from 'clsx';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/checkbox';
import { ClientId } from '@/components/ui/client-id';
import { useNowMs } from '@/components/ui/use-now';
import type { ClientRow } from '@/lib/contracts/client-status';
import { absoluteTime, duration } from '@/lib/format/time';
import type { StatusStore } from '@/lib/queries/status-store';
import type { Column } from './hooks/use-board-url';
import { useRowWords } from './hooks/use-row-words';
import type { BoardEntry } from './model/board-filter';
import { StatusMark } from './status-mark';

export interface TableRowProps {
  store: StatusStore;
  row: ClientRow;
  entry: BoardEntry | undefined;
  columns: readonly Column[];
  rowIndex: number;
  style: CSSProperties;
  selection: ReadonlySet<string>;
  cursor: string | null;
  onCursor: (clientId: string | null) => void;
  onOpen: (clientId: string) => void;
  onToggle: (clientId: string) => void;
}

export function TableRow(props: TableRowProps) {
  const { row, store, entry } = props;
  const words = useRowWords();
  return (
    <RowFrame {...props}>
      <td className="flex min-w-0 px-2" title={words.absence(entry) ?? undefined}>
        <StatusMark row={row} entry={entry} isDistrusted={store.distrust() !== null} />
      </td>
      <td className="min-w-0 px-2">
        <OpenClient {...props} />
      </td>
      {props.columns.map((column) => (
        <td key={column} className="min-w-0 truncate px-2 text-muted tabular">
          <ColumnValue {...props} column={column} />
        </td>
      ))}
    </RowFrame>
  );
}

/** On a phone: the client above its status, and on the right how long it has been so above the age of the check. */
export function PhoneRow(props: TableRowProps) {
  const { row, store, entry } = props;
  return (
    <RowFrame {...props}>
      <td className="flex min-w-0 flex-col gap-0.5 px-2 py-1.5">
        <OpenClient {...props} />
        <span className="text-muted text-xs">
          <StatusMark row={row} entry={entry} isDistrusted={store.distrust() !== null} />
        </span>
      </td>
      <td className="flex flex-col items-end gap-0.5 whitespace-nowrap pr-2 text-muted text-xs tabular">
        <span className="text-sm">
          <ColumnValue {...props} column="since" />
        </span>
        <ColumnValue {...props} column="checked" />
      </td>
    </RowFrame>
  );
}

export interface GroupHeader {
  title: string;
  count: string;
}

interface GroupRowProps {
  header: GroupHeader | undefined;
  rowIndex: number;
  style: CSSProperties;
}

/** Above the rows of a group: its name, and how many of it are online. */
export function GroupRow({ header, rowIndex, style }: GroupRowProps) {
  return (
    <tr
      aria-rowindex={rowIndex}
      style={style}
      className="absolute inset-x-0 flex items-end border-line border-b"
    >
      <th
        scope="rowgroup"
        className="flex min-w-0 flex-1 items-baseline gap-2.5 px-2 pb-1.5 text-left font-medium text-sm"
      >
        <span className="truncate">{header?.title}</span>
        <span className="shrink-0 font-normal text-muted text-xs tabular">{header?.count}</span>
      </th>
    </tr>
  );
}

function RowFrame({ children, ...props }: TableRowProps & { children: ReactNode }) {
  const { row } = props;
  const t = useTranslations('board');
  return (
    <tr
      aria-rowindex={props.rowIndex}
      tabIndex={-1}
      onClick={() => {
        props.onCursor(row.clientId);
        props.onOpen(row.clientId);
      }}
      style={props.style}
      className={clsx(
        'absolute inset-x-0 grid cursor-pointer items-center border-line border-b text-sm hover:bg-hover',
        props.selection.has(row.clientId) && 'bg-accent-soft!',
        props.cursor === row.clientId && 'bg-hover outline-2 outline-accent outline-offset-[-2px]',
      )}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the checkbox's click from the row */}
      <td
        className="flex justify-center [&_input]:mt-0"
        onClick={(event) => event.stopPropagation()}
      >
        <Checkbox
          label={t('table.select', { id: row.clientId })}
          isLabelHidden
          checked={props.selection.has(row.clientId)}
          onCheckedChange={() => props.onToggle(row.clientId)}
          className="pointer-coarse:p-2.5"
        />
      </td>
      {children}
    </tr>
  );
}

function OpenClient({ row, cursor, onCursor, onToggle }: TableRowProps) {
  const t = useTranslations('board');
  const press = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) onToggle(row.clientId);
  };
  return (
    <button
      type="button"
      data-cursor={cursor === row.clientId}
      onFocus={() => onCursor(row.clientId)}
      onKeyDown={press}
      onKeyUp={keepSpaceFromClick}
      aria-label={t('table.open', { id: row.clientId })}
      className="block max-w-full text-left"
    >
      <ClientId id={row.clientId} />
    </button>
  );
}

/** Some browsers click a button when Space is let go, whatever became of its press. */
function keepSpaceFromClick(event: KeyboardEvent): void {
  if (event.key === ' ') event.preventDefault();
}

function ColumnValue({ column, row, entry, store }: TableRowProps & { column: Column }) {
  const status = useTranslations('status');
  const words = useRowWords();
  const locale = useLocale();
  const nowMs = useNowMs();
  if (column === 'label') return entry?.label;
  if (column === 'note') return entry?.note;
  if (column === 'source') return row.source === null ? null : status(`source.${row.source}`);
  if (column === 'tags') {
    return (
      <span className="flex min-w-0 gap-1" title={entry?.tags.join(', ')}>
        {entry?.tags.map((tag) => (
          <Badge key={tag}>
            <span className="truncate">{tag}</span>
          </Badge>
        ))}
      </span>
    );
  }
  if (nowMs === 0) return null;
  if (column === 'since') {
    if (row.since === null) return null;
    const title = words.since(row.status, row.since, nowMs);
    return <span title={title}>{duration(nowMs - Date.parse(row.since.notAfter), locale)}</span>;
  }
  const checkedAtMs = store.checkedAtMs(row);
  if (checkedAtMs === null) return null;
  return <span title={absoluteTime(checkedAtMs, locale)}>{words.ago(checkedAtMs, nowMs)}</span>;
}
