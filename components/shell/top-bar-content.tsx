'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { TOP_BAR_SLOT_ID } from './top-bar';

const subscribe = () => () => undefined;

/** Shows its children in the top bar: where one is, and how fresh what is on screen is. */
export function TopBarContent({ children }: { children: ReactNode }) {
  const slot = useSyncExternalStore(
    subscribe,
    () => document.getElementById(TOP_BAR_SLOT_ID),
    () => null,
  );
  return slot === null ? null : createPortal(children, slot);
}
