'use client';

import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { StatusStore } from '@/lib/queries/status-store';
import type { BoardOrder } from '../model/board-order';
import type { TableLines } from '../model/table-lines';

interface TableCursor {
  store: StatusStore;
  order: BoardOrder;
  cursor: string | null;
}

/** The cursor's row exists wherever the table is scrolled to: the focus on it would be lost with it. */
export function useRangeWithCursor(
  { store, order, cursor }: TableCursor,
  lines: TableLines,
): (range: Range) => number[] {
  const cursorLine = useMemo(() => {
    const position = cursor === null ? -1 : order.indices.indexOf(store.indexOf(cursor) ?? -1);
    return position === -1 ? -1 : lines.lineOf(position);
  }, [store, order, cursor, lines]);
  return useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (cursorLine === -1 || cursorLine >= range.count || shown.includes(cursorLine))
        return shown;
      return [...shown, cursorLine].sort((one, other) => one - other);
    },
    [cursorLine],
  );
}

/**
 * The focus goes where the cursor goes, unless it is outside the table; a grid that had it leaves it to the table. On
 * its way it rests on the scroller, as the row that had it may be gone before the next one is there.
 */
export function useFocusOnCursor(
  scroller: RefObject<HTMLElement | null>,
  cursor: string | null,
): void {
  useEffect(() => {
    if (document.activeElement === document.body) focusCursor(scroller.current);
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that has the cursor is marked in the document
  useEffect(() => {
    if (scroller.current?.contains(document.activeElement)) focusCursor(scroller.current);
  }, [scroller, cursor]);
}

function focusCursor(table: HTMLElement | null): void {
  table?.querySelector<HTMLElement>('[data-cursor="true"]')?.focus({ preventScroll: true });
}
