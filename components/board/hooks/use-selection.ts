'use client';

import { useCallback, useRef, useState } from 'react';
import type { StatusStore } from '@/lib/queries/status-store';
import type { BoardOrder } from '../model/board-order';

const NOTHING: ReadonlySet<string> = new Set();

/** The chosen client ids; they stay chosen when the filter or the view changes. */
export function useSelection(store: StatusStore, order: BoardOrder) {
  const [selection, setSelection] = useState(NOTHING);
  const latest = useRef(order);
  latest.current = order;

  const idsShown = useCallback(
    () => latest.current.indices.flatMap((index) => store.rowAt(index)?.clientId ?? []),
    [store],
  );
  const toggle = useCallback((clientId: string) => {
    setSelection((before) => {
      const next = new Set(before);
      if (!next.delete(clientId)) next.add(clientId);
      return next;
    });
  }, []);
  const selectRange = useCallback(
    (from: string | null, to: string) => {
      const ids = idsShown();
      const ends = [from === null ? 0 : Math.max(0, ids.indexOf(from)), ids.indexOf(to)];
      const range = ids.slice(Math.min(...ends), Math.max(...ends) + 1);
      setSelection((before) => new Set([...before, ...range]));
    },
    [idsShown],
  );
  const selectShown = useCallback(
    (isSelected: boolean) => setSelection(isSelected ? new Set(idsShown()) : NOTHING),
    [idsShown],
  );
  const clear = useCallback(() => setSelection(NOTHING), []);
  return { selection, toggle, selectRange, selectShown, clear, idsShown };
}

export type Selection = ReturnType<typeof useSelection>;
