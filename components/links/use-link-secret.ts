'use client';

import { useSyncExternalStore } from 'react';

const subscribe = () => () => undefined;

/** The secret in the fragment of the address, which no server and no log ever sees; null while rendered on the server. */
export function useLinkSecret(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => null,
  );
}
