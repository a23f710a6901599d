'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { onActivity } from '@/components/ui/on-activity';
import type { StatusStore } from '@/lib/queries/status-store';
import { type BoardFilter, type Entries, rowTestOf } from '../model/board-filter';
import {
  type BoardOrder,
  type Grouping,
  type OrderInput,
  orderOf,
  type Sort,
} from '../model/board-order';
import { canReorder, reorder } from '../model/reorder';
import { settled } from '../model/shown-order';

export interface OrderSpec {
  store: StatusStore;
  entries: Entries;
  filter: BoardFilter;
  sort: Sort;
  descending: boolean;
  grouping: Grouping;
}

/** In a frame of its own, after the one with the new cells and before the next answer. */
const SETTLE_MS = 100;
const SETTLE_LARGE_MS = 2500;
const LARGE = 20_000;
const IDLE_MS = 8000;
const IDLE_TICK_MS = 2000;

function inputOf(spec: OrderSpec): OrderInput {
  return {
    rows: spec.store.rows(),
    entries: spec.entries,
    test: rowTestOf(spec.filter, spec.entries),
    sort: spec.sort,
    descending: spec.descending,
    grouping: spec.grouping,
    checkedAtMs: (row) => spec.store.checkedAtMs(row),
  };
}

/**
 * The order on screen. A new filter or sort orders at once; statuses that arrive move nothing while someone is at
 * work (`isHeld`, or a hand on the page within the last seconds): until then `isTidy` is false. New entries move
 * nothing while `isHeld`, but for the first ones: without them there was no order.
 */
export function useBoardOrder(spec: OrderSpec, isHeld: boolean) {
  const { store, entries, filter, sort, descending, grouping } = spec;
  const structure = useSyncExternalStore(store.subscribe, store.structureVersion, () => 0);
  const key = useKey([store, structure, filter, sort, descending, grouping]);
  const sorted = () => ({ key, entries, order: orderOf(inputOf(spec)), isTidy: true });
  const [shown, setShown] = useState(sorted);
  if (shown.key !== key) setShown(sorted());
  else if (shown.entries !== entries) {
    const isFirst = shown.entries.size === 0;
    setShown(settled({ ...shown, entries }, orderOf(inputOf(spec)), !isHeld || isFirst));
  }

  const { wantedOrder, noteDirty } = useWantedOrder(spec, useKey([key, entries]));
  const settle = useCallback(
    (mayMove: boolean) => {
      const wanted = wantedOrder();
      setShown((before) => settled(before, wanted, mayMove));
    },
    [wantedOrder],
  );

  const isIdle = useIdle(isHeld);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    noteDirty('all');
    const stop = store.subscribe(({ dirty, structure: isNew }) => {
      noteDirty(isNew ? 'all' : dirty);
      if (isNew || dirty.length === 0 || timer !== null) return;
      const delayMs = store.size() > LARGE ? SETTLE_LARGE_MS : SETTLE_MS;
      timer = setTimeout(() => {
        timer = null;
        settle(isIdle());
      }, delayMs);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store, settle, noteDirty, isIdle]);

  useEffect(() => {
    if (shown.isTidy) return;
    const timer = setInterval(() => isIdle() && settle(true), IDLE_TICK_MS);
    return () => clearInterval(timer);
  }, [shown.isTidy, settle, isIdle]);

  const tidy = useCallback(() => settle(true), [settle]);
  return { order: shown.order, isTidy: shown.isTidy, tidy };
}

/** What the rows' order should be by now: sorted whole at first, then only what changed finds its new place. */
function useWantedOrder(spec: OrderSpec, key: number) {
  const latest = useRef({ spec, key });
  latest.current = { spec, key };
  const known = useRef<{ key: number; order: BoardOrder } | null>(null);
  const dirty = useRef<Set<number> | 'all'>('all');
  const noteDirty = useCallback((indices: readonly number[] | 'all') => {
    if (indices === 'all') dirty.current = 'all';
    else if (dirty.current !== 'all') for (const index of indices) dirty.current.add(index);
  }, []);
  const wantedOrder = useCallback((): BoardOrder => {
    const { spec: current, key: currentKey } = latest.current;
    const input = inputOf(current);
    const before = known.current;
    const changed = dirty.current;
    const isKnown = before?.key === currentKey && changed !== 'all' && canReorder(input);
    const order = isKnown ? reorder(before.order, changed, input) : orderOf(input);
    known.current = { key: currentKey, order };
    dirty.current = new Set();
    return order;
  }, []);
  return { wantedOrder, noteDirty };
}

/** A number that changes whenever one of the values does. */
function useKey(values: readonly unknown[]): number {
  const [state, setState] = useState({ key: 0, values });
  if (values.every((value, index) => Object.is(value, state.values[index]))) return state.key;
  const next = { key: state.key + 1, values };
  setState(next);
  return next.key;
}

function useIdle(isHeld: boolean): () => boolean {
  const activeAt = useRef(0);
  const held = useRef(isHeld);
  held.current = isHeld;
  useEffect(
    () =>
      onActivity(() => {
        activeAt.current = performance.now();
      }),
    [],
  );
  return useCallback(() => !held.current && performance.now() - activeAt.current > IDLE_MS, []);
}
