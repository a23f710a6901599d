'use client';

import { useSyncExternalStore } from 'react';

const subscribe = () => () => undefined;

/** False until the page's code answers to clicks and keys. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
