'use client';

import type { RefObject } from 'react';
import type { BoardDialog } from '../board-dialog';
import { GROUPINGS } from '../model/board-order';
import { type BoardUrl, NO_FILTER, type SetBoardUrl } from './use-board-url';
import type { Selection } from './use-selection';
import { useShortcuts } from './use-shortcuts';

interface BoardKeys {
  url: BoardUrl;
  setUrl: SetBoardUrl;
  search: RefObject<HTMLInputElement | null>;
  scroller: RefObject<HTMLElement | null>;
  selection: Selection;
  /** A client that is shown. */
  cursor: string | null;
  onDialog: (dialog: BoardDialog) => void;
}

/** The keys of a board; its legend lists them. */
export function useBoardKeys(board: BoardKeys): void {
  const { url, setUrl, search, scroller, selection, cursor } = board;
  const confirm = () => {
    const chosen = [...selection.selection];
    const one = url.client ?? cursor;
    const clientIds = chosen.length > 0 ? chosen : one === null ? [] : [one];
    if (clientIds.length > 0) board.onDialog({ kind: 'confirm', clientIds });
  };
  const stepBack = () => {
    if (document.activeElement === search.current) scroller.current?.focus();
    else if (url.client !== null) void setUrl({ client: null });
    else if (selection.selection.size > 0) selection.clear();
    else void setUrl(NO_FILTER);
  };
  const nextGrouping = GROUPINGS[(GROUPINGS.indexOf(url.by) + 1) % GROUPINGS.length] ?? 'none';
  useShortcuts({
    '/': () => search.current?.focus(),
    '?': () => board.onDialog({ kind: 'legend' }),
    c: confirm,
    v: () => void setUrl({ view: url.view === 'grid' ? 'table' : 'grid' }),
    b: () => void setUrl({ by: nextGrouping }),
    'mod+a': () => selection.selectShown(true),
    Escape: stepBack,
  });
}
