'use client';

import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { StatusStore } from '@/lib/queries/status-store';
import type { BoardOrder } from '../model/board-order';
import { idRange } from '../model/id-range';
import { onlyListed, type SelectedIds, withIds } from '../model/selected-ids';

const NOTHING: SelectedIds = new Set();

/** The chosen client ids; they stay chosen when the filter or the view changes, until they leave the list. */
export function useSelection(store: StatusStore, order: BoardOrder) {
  const [selection, setSelection] = useState(NOTHING);
  const latest = useRef(order);
  latest.current = order;
  const structure = useSyncExternalStore(store.subscribe, store.structureVersion, () => 0);
  const [members, setMembers] = useState({ store, structure });
  if (members.store !== store || members.structure !== structure) {
    setMembers({ store, structure });
    setSelection(onlyListed(selection, (clientId) => store.indexOf(clientId) !== undefined));
  }

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
      const range = idRange(idsShown(), from, to);
      setSelection((before) => withIds(before, range, true));
    },
    [idsShown],
  );
  const selectShown = useCallback(
    (isSelected: boolean) => {
      const ids = idsShown();
      setSelection((before) => withIds(before, ids, isSelected));
    },
    [idsShown],
  );
  const clear = useCallback(() => setSelection(NOTHING), []);
  return { selection, toggle, selectRange, selectShown, clear, idsShown };
}

export type Selection = ReturnType<typeof useSelection>;
