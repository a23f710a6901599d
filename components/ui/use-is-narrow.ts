'use client';

import { useSyncExternalStore } from 'react';

/** Below Tailwind's `sm`: what a phone held upright has. */
const NARROW = '(width < 40rem)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  );
}
