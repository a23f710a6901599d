'use client';

import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};
const modKey = () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl');

/** What stands on the key that shortcuts are pressed with: Command on a Mac, Ctrl elsewhere. */
export function useModKey(): '⌘' | 'Ctrl' {
  return useSyncExternalStore(subscribe, modKey, () => 'Ctrl');
}
